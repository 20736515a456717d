import {
  activeDomain,
  type Customer,
  confirmAddress,
  domainWithStatus,
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
import { type OwnProduct, startProduct, topologies } from '../harness/product';

const SET = `mutation ($ids: [ID!]!, $input: AutoRenewInput!) { setAutoRenew(domainIds: $ids, input: $input) { answers { __typename
  ... on AutoRenewChanged { domain { autoRenew { nextChargeAt nextPrice { amount } risk { level } } } } ... on AutoRenewRefused { code } } } }`;
const SHOWN = `query ($id: ID) { domain(id: $id) { paidThrough actions(codes: [RENEW]) { allowed reason { code } }
  autoRenew { enabled nextChargeAt methods { methodId } attempts { outcome total { amount } } risk { level reasons { code } } } } }`;
const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename ... on PaymentRefused { code } } }`;
const DAY = 86_400_000;

describe.each(topologies)('automatic renewal with a dead card and a fallback, %s', (topology) => {
  let product: OwnProduct;
  let customer: Customer;
  let dead: string;
  let good: string;
  beforeAll(async () => {
    product = await startProduct(topology);
    customer = await newCustomer(product);
    await confirmAddress(product, customer);
    dead = await keeps('tok_ok_then_declined');
    good = await keeps('tok_ok');
  });
  afterAll(() => product?.stop());

  /** Pays an order with a card that is kept, which is the newest one then. */
  const keeps = async (token: string): Promise<string> => {
    const order = await placeOrder(customer, [registration(newName())]);
    const means = { card: { token, save: true } };
    await customer.ask(PAY, { input: { orderId: order.id, means, idempotencyKey: newKey() } });
    const { data } = await customer.ask('{ paymentMethods { id } }');
    return data.paymentMethods[0].id;
  };
  const advance = (days: number) =>
    product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
  const set = async (id: string, input: object, asker = customer) =>
    (await asker.ask(SET, { ids: [id], input })).data?.setAutoRenew.answers[0];
  const shown = async (id: string) => (await customer.ask(SHOWN, { id })).data.domain;
  const ordersOf = (domainId: string) =>
    product.rows(
      'billing',
      `SELECT placed.id, placed.status FROM customer_order placed JOIN order_line line ON line.order_id = placed.id
        WHERE line.domain_id = ? AND line.kind = 'renew'`,
      [domainId],
    );
  const captures = (orderId: unknown) =>
    product.rows(
      'billing',
      `SELECT charge.attempt_id FROM sim_provider_charge charge JOIN payment_attempt attempt ON attempt.id = charge.attempt_id
        WHERE attempt.order_id = ? AND charge.state = 'CAPTURED'`,
      [orderId],
    );
  const letters = async (part: string): Promise<{ subject: string; text: string }[]> => {
    const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
      to: customer.email,
    });
    return data.sandboxMail.filter(({ subject }: { subject: string }) => subject.includes(part));
  };

  it('is charged to the second card 7 days before the expiry, once, and renewed', async () => {
    const paid = await activeDomain(customer);
    const left = await activeDomain(customer);
    const priced = (await set(paid.id, { enabled: true, methodIds: [dead, good] })).domain.autoRenew;
    expect(Date.parse(priced.nextChargeAt)).toBe(Date.parse(paid.paidThrough) - 7 * DAY);
    await set(left.id, { enabled: true, methodIds: [dead] });
    const dear = await activeDomain(customer);
    const priceCeiling = { amount: 100 };
    const risky = (await set(dear.id, { enabled: true, methodIds: [good], priceCeiling })).domain.autoRenew;
    expect(risky).toMatchObject({ risk: { level: 'HIGH' } });
    const refused = await customer.ask(PLACE_ORDER, {
      input: { lines: [renewal(paid.id)], idempotencyKey: newKey() },
    });
    expect(refused.data.placeOrder).toMatchObject({ code: 'AUTO_RENEW_ON' });

    await advance(340);
    expect(await ordersOf(paid.id)).toEqual([]);
    const [warning] = await eventually(async () => {
      const found = await letters('rinnovo automatico di un dominio è a rischio');
      return found.length === 0 ? null : found;
    });
    expect(warning?.text).toContain(`il prezzo supera il tuo limite.\n\n- ${dear.name}`);
    await advance(19);
    const renewed = await eventually(async () => {
      const domain = await shown(paid.id);
      return domain.paidThrough === paid.paidThrough ? null : domain;
    });
    expect(Date.parse(renewed.paidThrough) - Date.parse(paid.paidThrough)).toBeGreaterThan(364 * DAY);
    expect(renewed.autoRenew).toMatchObject({
      enabled: true,
      // The dead card is charged for this domain no more.
      methods: [{ methodId: good }],
      attempts: [{ outcome: 'PAID', total: priced.nextPrice }],
    });
    expect(Date.parse(renewed.autoRenew.nextChargeAt)).toBe(Date.parse(renewed.paidThrough) - 7 * DAY);
    const [order, ...others] = await ordersOf(paid.id);
    expect(others).toEqual([]);
    expect(await captures(order?.id)).toHaveLength(1);
    await eventually(async () => (await letters(`${paid.name} è rinnovato`)).length === 1);

    // Without a second card an order is left, which is paid by hand; that changes no method.
    const [letter] = await eventually(async () => {
      const found = await letters(`Il rinnovo automatico di ${left.name} non è riuscito`);
      return found.length === 0 ? null : found;
    });
    expect(letter?.text).toContain('pagalo');
    await eventually(
      async () => (await letters(`Il rinnovo automatico di ${dear.name} non è riuscito`)).length === 1,
    );
    expect((await shown(dear.id)).autoRenew.attempts).toMatchObject([{ outcome: 'PRICE_ABOVE_CEILING' }]);
    expect(await letters('a rischio')).toHaveLength(1);
    const [unpaid, ...more] = await ordersOf(left.id);
    expect(more).toEqual([]);
    expect(unpaid?.status).toBe('AWAITING_PAYMENT');
    await advance(3);
    expect(await ordersOf(left.id)).toEqual([unpaid]);
    await set(left.id, { enabled: true, methodIds: [good] });
    await payByCard(customer, String(unpaid?.id));
    const byHand = await eventually(async () => {
      const domain = await shown(left.id);
      return domain.paidThrough === left.paidThrough ? null : domain;
    });
    expect(byHand.autoRenew).toMatchObject({ enabled: true, methods: [{ methodId: good }] });
    await advance(3);
    expect(await ordersOf(left.id)).toHaveLength(1);
    expect(await captures(unpaid?.id)).toHaveLength(1);
  });

  it('is chosen while paying, charged once although everything is killed meanwhile, and stopped', async () => {
    const name = newName();
    const order = await placeOrder(customer, [registration(name)]);
    const means = { card: { token: 'tok_ok', save: true } };
    await customer.ask(PAY, {
      input: { orderId: order.id, means, autoRenew: true, idempotencyKey: newKey() },
    });
    const { id, paidThrough } = await domainWithStatus(customer, name, 'ACTIVE');
    const [card] = (await customer.ask('{ paymentMethods { id } }')).data.paymentMethods;
    await eventually(async () => (await shown(id)).autoRenew.enabled);
    expect((await shown(id)).autoRenew).toMatchObject({
      methods: [{ methodId: card.id }],
      risk: { level: 'NONE' },
    });
    await advance(359);
    await product.crash();
    await eventually(async () => (await shown(id)).paidThrough !== paidThrough, 60_000);
    const [renewed, ...others] = await ordersOf(id);
    expect(others).toEqual([]);
    expect(await captures(renewed?.id)).toHaveLength(1);
    await set(id, { enabled: false });
    expect(await shown(id)).toMatchObject({
      autoRenew: { enabled: false, nextChargeAt: null },
      actions: [{ allowed: false, reason: { code: 'RENEWED_RECENTLY' } }],
    });
  });

  it('cannot be set by a stranger, nor with the card of somebody else', async () => {
    const domain = await activeDomain(customer);
    const stranger = await newCustomer(product);
    expect(await set(domain.id, { enabled: true, methodIds: [] }, stranger)).toMatchObject({
      code: 'DOMAIN_NOT_FOUND',
    });
    const { errors } = await stranger.ask(SET, {
      ids: [(await activeDomain(stranger)).id],
      input: { enabled: true, methodIds: [good] },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect((await shown(domain.id)).autoRenew.enabled).toBe(false);
  });
});
