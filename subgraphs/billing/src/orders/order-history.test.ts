import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { CausesOfSteps1765040000000 } from '../../migrations/1765040000000-causes-of-steps';
import { CANCEL, pay, placed } from '../testing/documents';
import { anonymous, type Billing, eventually, login, openBilling, profile } from '../testing/open-billing';
import { OrderStatus, OrderStepCause, transitions } from './order-status';

const HISTORY = `query ($id: ID!) { order(id: $id) { status nextStatuses history { at from to cause } } }`;

describe('the history of an order', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());
  const read = async (viewer: ReturnType<typeof login>, id: string) =>
    (await billing.run(viewer, HISTORY, { id })).data.order;

  it('has every step with its cause, from placing to delivery', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    expect(await read(giulia, order.id)).toEqual({
      status: 'AWAITING_PAYMENT',
      nextStatuses: ['PAID', 'CANCELLED', 'EXPIRED'],
      history: [{ at: expect.any(String), from: null, to: 'AWAITING_PAYMENT', cause: 'PLACED' }],
    });
    await pay(billing, giulia, order.id);
    const line = { orderId: order.id, lineId: order.lines[0]?.id };
    billing.domains.tell('line.started', line);
    billing.domains.tell('line.fulfilled', { ...line, domainId: null });
    await eventually(async () => expect((await read(giulia, order.id)).status).toBe('FULFILLED'));
    const { history, nextStatuses } = await read(giulia, order.id);
    expect(nextStatuses).toEqual([]);
    expect(history.map(({ from, to, cause }: Record<string, string>) => [from, to, cause])).toEqual([
      [null, 'AWAITING_PAYMENT', 'PLACED'],
      ['AWAITING_PAYMENT', 'PAID', 'PAID'],
      ['PAID', 'IN_PROGRESS', 'DELIVERY_BEGUN'],
      ['IN_PROGRESS', 'FULFILLED', 'DELIVERY_ENDED'],
    ]);
  });

  it('says who gave it up', async () => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    await billing.run(giulia, CANCEL, { orderId: order.id });
    expect((await read(giulia, order.id)).history[1]).toMatchObject({
      from: 'AWAITING_PAYMENT',
      to: 'CANCELLED',
      cause: 'CANCELLED_BY_CUSTOMER',
    });
  });

  it('begins before anybody has claimed it', async () => {
    const { data } = await billing.run(
      anonymous,
      `mutation { placeOrder(input: { idempotencyKey: "0123456789abcdefgh", lines: [{ registerDomain: { name: "storia.it", years: 1 } }] }) {
        ... on Order { createdAt history { at cause } nextStatuses } } }`,
    );
    const { createdAt, history } = data.placeOrder;
    expect(history).toEqual([{ at: createdAt, cause: 'PLACED' }]);
  });

  it('is never longer than what the schema says', () => {
    const longest = (from: OrderStatus): number => 1 + Math.max(0, ...transitions[from].map(longest));
    expect(longest(OrderStatus.AWAITING_PAYMENT)).toBeLessThanOrEqual(6);
    expect(Math.max(...Object.values(transitions).map(({ length }) => length))).toBeLessThanOrEqual(4);
  });
});

const CAUSES = [
  ['placed', 'PLACED'],
  ['payment: CARD', 'PAID'],
  ['customer', 'CANCELLED_BY_CUSTOMER'],
  ['unpaid for 30 days', 'NOT_PAID_IN_TIME'],
  ['not possible any more when claimed', 'CLAIM_NOT_POSSIBLE'],
  ['line.fulfilled', 'DELIVERY_BEGUN'],
  ['every line has come to its end', 'DELIVERY_ENDED'],
  ['whatever it was', 'OTHER'],
] as const;

it('the causes that were kept as texts become codes', async () => {
  const server = await emptyDatabase('causes');
  const earlier = migrations.slice(0, migrations.indexOf(CausesOfSteps1765040000000));
  const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
  for (const [text] of CAUSES)
    await before.read.query(
      "INSERT INTO order_transition (profile_id, order_id, to_status, cause, at) VALUES ('prf_1', 'ord_1', 'PAID', ?, UTC_TIMESTAMP(3))",
      [text],
    );
  await before.close();
  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    const rows = await after.read.query<{ cause: OrderStepCause }[]>(
      'SELECT cause FROM order_transition ORDER BY id',
    );
    expect(rows.map(({ cause }) => cause)).toEqual(CAUSES.map(([, code]) => code));
    for (const { cause } of rows) expect(Object.values(OrderStepCause)).toContain(cause);
  } finally {
    await after.close();
    await server.drop();
  }
});
