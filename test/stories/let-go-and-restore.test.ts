import { addWorkingDays } from '@customer-area/shared/calendars';
import { dayOf, daysLater, startOf } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { importTransfers } from '../harness/bank';
import {
  activeDomain,
  type Customer,
  confirmAddress,
  domainWithStatus,
  newCustomer,
  newKey,
  newName,
  orderStatus,
  PAY_ORDER,
  PLACE_ORDER,
  payByCard,
  placeOrder,
  registration,
  renewal,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const DOMAIN = `query ($id: ID!) { domain(id: $id) { status paidThrough registryExpiresAt registryStatuses { value }
  recovery { by until guaranteed means cost { amount } } timeline { event at }
  actions(codes: [RENEW, RESTORE]) { code allowed reason { code } }
  operations(first: 10) { edges { node { kind status waitsFor { code mutation } } } } } }`;
const FREE = 'query ($names: [String!]!) { domainAvailability(names: $names) { available } }';

const DAY_MS = 86_400_000;
/** A transfer may take three days on which banks work: more of the calendar around weekends and holidays. */
const daysUntilMoneyIsHere = (paidAt: Date) => {
  const lastDay = addWorkingDays(dayOf(paidAt), 3, 'TARGET');
  return Math.ceil((startOf(daysLater(lastDay, 1)).getTime() - paidAt.getTime()) / DAY_MS);
};

interface Held {
  readonly id: string;
  readonly name: string;
  readonly paidThrough: string;
}

describe.each(topologies)('domains that nobody pays for in time (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  let restored: Held;
  let free: Held;
  let announced: Held;
  let italian: Held;
  let daysWaited: number;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
    await confirmAddress(product, customer);
    restored = await activeDomain(customer, newName('com'));
    free = await activeDomain(customer, newName('com'));
    announced = await activeDomain(customer, newName('com'));
    italian = await activeDomain(customer, newName('it'));
  });
  afterAll(() => product?.giveBack());

  const advance = (days: number) =>
    product.ask('mutation ($d: Int!) { advanceClock(days: $d) }', { d: days });
  const look = async ({ id }: Held) => (await customer.ask(DOMAIN, { id })).data.domain;
  const operation = async (domain: Held) =>
    (await look(domain)).operations.edges
      .map(({ node }: { node: { kind: string } }) => node)
      .find(({ kind }: { kind: string }) => kind === 'LET_GO');
  const yearAfter = (date: string) => {
    const moved = new Date(date);
    moved.setUTCFullYear(moved.getUTCFullYear() + 1);
    return moved.toISOString();
  };
  const payBy = async (orderId: string, means: object) =>
    (await customer.ask(PAY_ORDER, { input: { orderId, means, idempotencyKey: newKey() } })).data.payOrder;
  const restoring = ({ id }: Held) =>
    customer.ask(PLACE_ORDER, {
      input: { lines: [{ restoreDomain: { domainId: id } }], idempotencyKey: newKey() },
    });

  it('an expired .it comes back from redemption and costs one year', async () => {
    await advance(385);
    await domainWithStatus(customer, italian.name, 'REDEMPTION');
    expect(await look(italian)).toMatchObject({
      recovery: { by: 'RENEWAL', guaranteed: true },
      registryStatuses: [{ value: 'pendingDelete/redemptionPeriod' }],
    });
    const order = await placeOrder(customer, [renewal(italian.id)]);
    const price = await product.rows(
      'billing',
      "SELECT cents FROM price WHERE product = 'DOMAIN' AND operation = 'RENEW' AND `key` = 'it' AND term = 1 ORDER BY valid_from DESC LIMIT 1",
    );
    expect(order.total.amount).toBe(Math.round(Number(price[0]?.cents) * 1.22));
    await payByCard(customer, order.id);
    await domainWithStatus(customer, italian.name, 'ACTIVE');
    const paidThrough = yearAfter(italian.paidThrough);
    expect(await look(italian)).toMatchObject({ paidThrough, registryExpiresAt: paidThrough });
    const charges = await product.rows(
      'domains',
      "SELECT SUM(amount) AS amount FROM sim_registry_charge WHERE name = ? AND kind <> 'CREATE'",
      [italian.name],
    );
    expect(Number(charges[0]?.amount)).toBe(-400);
  });

  it('an unpaid .com is let go in time; one that a transfer is announced for waits for its days', async () => {
    const announcedAt = new Date((await advance(8)).data.advanceClock);
    const order = await placeOrder(customer, [renewal(announced.id)]);
    expect((await payBy(order.id, { bankTransfer: true })).__typename).toBe('PaymentPending');
    await advance(3);
    await domainWithStatus(customer, restored.name, 'REDEMPTION');
    await domainWithStatus(customer, free.name, 'REDEMPTION');
    expect(await operation(restored)).toMatchObject({ status: 'SUCCEEDED' });
    const waiting = await eventually(async () => {
      const found = await operation(announced);
      return found?.status === 'ACTION_REQUIRED' ? found : null;
    });
    expect(waiting.waitsFor).toEqual({ code: 'MONEY_ON_ITS_WAY', mutation: 'payOrder' });
    expect((await look(announced)).status).toBe('EXPIRED_RENEWABLE');
    daysWaited = daysUntilMoneyIsHere(announcedAt) - 3;
    await advance(daysWaited);
    await domainWithStatus(customer, announced.name, 'REDEMPTION');
    // None of the years that the registry added by itself were charged for good.
    const charges = await product.rows(
      'domains',
      "SELECT SUM(amount) AS amount FROM sim_registry_charge WHERE name IN (?) AND kind <> 'CREATE'",
      [[restored.name, free.name, announced.name]],
    );
    expect(Number(charges[0]?.amount)).toBe(0);
  });

  it('is restored by its own order line, by slow means, for a year and a fee', async () => {
    const before = await look(restored);
    expect(before.recovery).toMatchObject({
      by: 'RESTORE',
      guaranteed: false,
      means: ['BANK_TRANSFER', 'POSTAL_SLIP', 'PRE_FILLED_SLIP'],
    });
    expect(before.timeline.map(({ event }: { event: string }) => event)).toEqual([
      'RECOVERY_ENDS',
      'RELEASED',
    ]);
    expect(before.actions).toMatchObject([
      { code: 'RENEW', allowed: false, reason: { code: 'REDEMPTION_ONLY' } },
      { code: 'RESTORE', allowed: true },
    ]);
    const dear = (await restoring(restored)).data.placeOrder;
    expect(dear.net.amount).toBe(before.recovery.cost.amount);
    expect(await payBy(dear.id, { card: { token: 'tok_ok' } })).toMatchObject({ code: 'SLOW_MEANS_ONLY' });
    expect((await restoring(restored)).data.placeOrder).toMatchObject({ code: 'RESTORE_ALREADY_ORDERED' });
    await customer.ask('mutation ($id: ID!) { cancelOrder(orderId: $id) { __typename } }', { id: dear.id });
    const order = await eventually(async () => {
      const placed = (await restoring(restored)).data.placeOrder;
      return placed.id === undefined ? null : placed;
    });
    expect((await payBy(order.id, { bankTransfer: true })).__typename).toBe('PaymentPending');
    const transfer = {
      cents: order.total.amount,
      text: `saldo ordine ${order.number}`,
      reference: newId('cro'),
    };
    const staff = await memberOfStaff(product);
    expect(await importTransfers(product, staff, [transfer])).toMatchObject({ lines: 1, matched: 1 });
    await domainWithStatus(customer, restored.name, 'ACTIVE');
    const paidThrough = yearAfter(restored.paidThrough);
    expect(await look(restored)).toMatchObject({
      paidThrough,
      registryExpiresAt: paidThrough,
      recovery: null,
    });
    await eventually(async () => (await orderStatus(customer, order.id)) === 'FULFILLED');
  });

  it('another is free on day 65 after its end, and in a race for it one customer gets it', async () => {
    await advance(32 - daysWaited);
    await domainWithStatus(customer, free.name, 'PENDING_DELETE');
    await advance(6);
    await domainWithStatus(customer, free.name, 'DELETED');
    await eventually(
      async () => (await product.ask(FREE, { names: [free.name] })).data.domainAvailability[0].available,
      // The domains of other stories are swept with it.
      60_000,
    );
    const rivals = await Promise.all([newCustomer(product), newCustomer(product)]);
    const orders = await Promise.all(rivals.map((rival) => placeOrder(rival, [registration(free.name)])));
    await Promise.all(rivals.map((rival, index) => payByCard(rival, orders[index]?.id ?? '')));
    const ends = await eventually(async () => {
      const found = await Promise.all(
        rivals.map((rival, index) => orderStatus(rival, orders[index]?.id ?? '')),
      );
      return found.every((status) => ['FULFILLED', 'FAILED'].includes(status)) ? found : null;
    });
    expect([...ends].sort()).toEqual(['FAILED', 'FULFILLED']);
    const loser = rivals[ends.indexOf('FAILED')];
    const credit = await product.rows(
      'billing',
      'SELECT SUM(amount) AS amount FROM credit_grant WHERE profile_id = ?',
      [loser?.profileId],
    );
    expect(Number(credit[0]?.amount)).toBe(orders[ends.indexOf('FAILED')]?.total.amount);
  });
});
