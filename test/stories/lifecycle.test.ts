import {
  activeDomain,
  type Customer,
  confirmAddress,
  newCustomer,
  newKey,
  newName,
  PLACE_ORDER,
  payByCard,
  placeOrder,
  registration,
  renewal,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

describe.each(topologies)('the life of a domain, with the clock moved (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
    await confirmAddress(product, customer);
  });
  afterAll(() => product?.giveBack());

  const advance = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const statusOf = async (id: string) =>
    (await customer.ask('query ($id: ID!) { domain(id: $id) { status } }', { id })).data.domain.status;
  /** The letters with this subject; null while there are none. */
  const lettersAbout = async (subject: string) => {
    const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
      to: customer.email,
    });
    const found = (data.sandboxMail as { subject: string; text: string }[]).filter(
      (mail) => mail.subject === subject,
    );
    return found.length === 0 ? null : found;
  };
  const renewAction = async (id: string) => {
    const { data } = await customer.ask(
      'query ($id: ID!) { domain(id: $id) { actions { code allowed reason { code } opensAt } } }',
      { id },
    );
    return data.domain.actions.find((action: { code: string }) => action.code === 'RENEW');
  };

  it('goes from active to expiring, expired, redemption, pending delete and deleted, each extension by its own policy', async () => {
    const it_ = await activeDomain(customer, newName('it'));
    const com = await activeDomain(customer, newName('com'));
    const eu = await activeDomain(customer, newName('eu'));
    const statuses = async () => Promise.all([it_, com, eu].map((domain) => statusOf(domain.id)));
    // What a registry does begins when it is told, after a jump of the clock: that is waited for, as it takes its time in life.
    const comeTo = async (...expected: string[]) => {
      await eventually(async () => (await statuses()).join() === expected.join());
    };
    await advance(300);
    expect(await statuses()).toEqual(['EXPIRING', 'EXPIRING', 'EXPIRING']);
    // One letter for all that expire, however many there are.
    const [reminder] = await eventually(() => lettersAbout('3 domini in scadenza'));
    for (const { name } of [it_, com, eu]) expect(reminder?.text).toContain(name);
    await advance(66); // a day after expiry
    await comeTo('EXPIRED_RENEWABLE', 'EXPIRED_RENEWABLE', 'REDEMPTION');
    await eventually(() => lettersAbout('3 domini scaduti'));
    await advance(20); // 21 days after: .it has left its 15 days
    await comeTo('REDEMPTION', 'EXPIRED_RENEWABLE', 'REDEMPTION');
    // The reminder of the day before, which was jumped over, and the one of three days after.
    await eventually(async () => (await lettersAbout('3 domini scaduti'))?.length === 2);
    await advance(20); // 41 days after: .com has left its 30 days, and .eu the 40 since it was told
    await comeTo('REDEMPTION', 'REDEMPTION', 'DELETED');
    expect(await renewAction(com.id)).toMatchObject({ allowed: false, reason: { code: 'REDEMPTION_ONLY' } });
    await advance(11); // 52 days after: .it was deleted on day 21, and has left the 30 days since
    await comeTo('PENDING_DELETE', 'REDEMPTION', 'DELETED');
    await advance(25); // 77 days after: .com was deleted on day 41
    await comeTo('DELETED', 'DELETED', 'DELETED');
    expect(await lettersAbout('3 domini in scadenza')).toHaveLength(1);
    // A deleted name is free again, for anybody.
    await eventually(async () => {
      const again = await product.ask(
        'query ($names: [String!]!) { domainAvailability(names: $names) { available } }',
        {
          names: [it_.name],
        },
      );
      return again.data.domainAvailability[0].available;
    });
  });

  it('renews from the old expiry even when late, once, and says when the next renewal opens', async () => {
    const domain = await activeDomain(customer, newName('it'));
    await advance(370); // five days late
    const order = await placeOrder(customer, [renewal(domain.id, 2)]);
    await payByCard(customer, order.id);
    await eventually(async () => (await statusOf(domain.id)) === 'ACTIVE');
    const { data } = await customer.ask('query ($id: ID!) { domain(id: $id) { paidThrough } }', {
      id: domain.id,
    });
    const expected = new Date(domain.paidThrough);
    expected.setUTCFullYear(expected.getUTCFullYear() + 2);
    expect(data.domain.paidThrough).toBe(expected.toISOString());

    const action = await renewAction(domain.id);
    expect(action.allowed).toBe(false);
    const refused = await customer.ask(PLACE_ORDER, {
      input: { lines: [renewal(domain.id)], idempotencyKey: newKey() },
    });
    expect(refused.data.placeOrder.code).toBe(action.reason.code);
    expect(new Date(action.opensAt).getTime()).toBeGreaterThan(Date.now());
  });

  it('lets an unpaid order expire after thirty days, and frees what it held', async () => {
    const name = newName('com');
    const order = await placeOrder(customer, [registration(name)]);
    await advance(31);
    await eventually(
      async () =>
        (await customer.ask('query ($id: ID!) { order(id: $id) { status } }', { id: order.id })).data.order
          .status === 'EXPIRED',
    );
    expect((await payByCard(customer, order.id)).__typename).toBe('PaymentRefused');
    await eventually(async () => {
      const answer = await customer.ask(PLACE_ORDER, {
        input: { lines: [registration(name)], idempotencyKey: newKey() },
      });
      return answer.data.placeOrder.id;
    });
  });

  it.each([0, -1, 4_000])('refuses to move the clock by %d days', async (days) => {
    const answer = await advance(days);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'days' });
  });
});
