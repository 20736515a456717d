import type { Viewer } from '@customer-area/shared/viewer';
import { delegated } from '../../../../../test/harness/operations';
import { anonymousAt, pay, placed } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';

const PAYMENT = 'id means description status amount { amount } refunded { amount } receivedAt order { id }';
const LIST = `query ($filter: PaymentFilter, $first: Int, $after: String) {
  payments(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${PAYMENT} } } } }`;
const ORDER = `query ($id: ID!) { order(id: $id) { payments { ${PAYMENT} }
  openPayment { attemptId means amount { amount } clientSecret redirectUrl until } } }`;

describe('payments as their customer sees them', () => {
  let billing: Billing;
  let giulia: Viewer & { kind: 'login' };
  beforeAll(async () => {
    billing = await openBilling();
  });
  beforeEach(() => {
    giulia = login(profile(), 'en') as typeof giulia;
  });
  afterAll(() => billing.close());

  const list = async (variables: Record<string, unknown> = {}, viewer: Viewer = giulia) =>
    (await billing.run(viewer, LIST, variables)).data.payments;
  const nodes = (page: { edges: { node: Record<string, unknown> }[] }) => page.edges.map(({ node }) => node);
  const order = async (id: string) => (await billing.run(giulia, ORDER, { id })).data.order;
  const giveCredit = (cents: number) =>
    billing.sql(
      `INSERT INTO credit_grant (id, profile_id, amount, remaining, currency, reason, subject_id, granted_at, expires_at)
       VALUES (?, ?, ?, ?, 'EUR', 'FAILED_LINE', ?, UTC_TIMESTAMP(3), DATE_ADD(UTC_TIMESTAMP(3), INTERVAL 1 YEAR))`,
      [`crd_${giulia.profileId.slice(4)}`, giulia.profileId, cents, cents, giulia.profileId],
    );

  it('are listed with what they came by, for which order, newest first', async () => {
    const [card, account, credit] = [
      await placed(billing, giulia),
      await placed(billing, giulia),
      await placed(billing, giulia),
    ];
    await pay(billing, giulia, card.id);
    await pay(billing, giulia, account.id, { payPal: { token: 'tok_ok' } });
    await giveCredit(credit.total.amount);
    await pay(billing, giulia, credit.id, { credit: true });
    const all = nodes(await list());
    expect(all.map(({ means, description, status, order }) => [means, description, status, order])).toEqual([
      ['CREDIT', 'Credit', 'PAID_ORDER', { id: credit.id }],
      ['PAYPAL', 'PayPal', 'PAID_ORDER', { id: account.id }],
      ['CARD', 'Visa 4242', 'PAID_ORDER', { id: card.id }],
    ]);
    expect(all[2]).toMatchObject({ amount: { amount: card.total.amount }, refunded: { amount: 0 } });
    expect((await order(card.id)).payments).toEqual([all[2]]);
    expect(nodes(await list({ filter: { means: ['PAYPAL'] } }))).toEqual([all[1]]);
    expect(nodes(await list({ filter: { orderId: credit.id } }))).toEqual([all[0]]);
    expect(nodes(await list({ filter: { orderId: 'nonsense' } }))).toEqual([]);
    const first = await list({ first: 2 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(nodes(await list({ first: 2, after: first.pageInfo.endCursor }))).toEqual([all[2]]);
    expect((await list({}, login(profile()))).totalCount).toBe(0);
  });

  it('say what is under way: at the bank with the customer, or at the provider', async () => {
    const { id, total } = await placed(billing, giulia);
    expect(await order(id)).toEqual({ payments: [], openPayment: null });
    const asked = (await pay(billing, giulia, id, { payPal: { token: 'tok_requires_action' } })).data
      .payOrder;
    const { attemptId, redirectUrl, until } = asked;
    expect((await order(id)).openPayment).toEqual({
      ...{ attemptId, redirectUrl, until, means: 'PAYPAL' },
      clientSecret: null,
      amount: { amount: total.amount },
    });
    const other = await placed(billing, giulia);
    await pay(billing, giulia, other.id, { card: { token: 'tok_processing_then_captured' } });
    expect((await order(other.id)).openPayment).toMatchObject({ means: 'CARD', until: null });
  });

  it('show what the customer has to do to those alone who may pay', async () => {
    const { id } = await placed(billing, giulia);
    await pay(billing, giulia, id, { payPal: { token: 'tok_requires_action' } });
    const seenBy = async (scopes: readonly string[]) =>
      (await billing.run(delegated(giulia, scopes), ORDER, { id })).data.order.openPayment;
    expect(await seenBy(['orders:read'])).toMatchObject({ clientSecret: null, redirectUrl: null });
    expect(await seenBy(['orders:read', 'orders:pay'])).toMatchObject({ redirectUrl: expect.any(String) });
    const card = await placed(billing, giulia);
    await pay(billing, giulia, card.id, { card: { token: 'tok_requires_action' } });
    const [reader, payer] = [['orders:read'], ['orders:read', 'orders:pay']];
    const secretFor = async (scopes: readonly string[]) =>
      (await billing.run(delegated(giulia, scopes), ORDER, { id: card.id })).data.order.openPayment
        .clientSecret;
    expect([await secretFor(reader), await secretFor(payer)]).toEqual([null, expect.any(String)]);
  });

  it('are for what each order costs while one charge pays several', async () => {
    const orders = [await placed(billing, giulia), await placed(billing, giulia)];
    const { data } = await billing.run(
      giulia,
      'mutation ($orderIds: [ID!]!) { requestPayment(orderIds: $orderIds) { ... on PaymentRequest { payLink } } }',
      { orderIds: orders.map(({ id }) => id) },
    );
    const token = new URL(data.requestPayment.payLink).searchParams.get('token');
    await billing.run(
      anonymousAt('198.51.100.77'),
      'mutation ($token: String!, $input: PayRequestInput!) { payRequest(token: $token, input: $input) { __typename } }',
      { token, input: { means: { card: 'tok_processing_then_captured' }, idempotencyKey: 'several' } },
    );
    for (const { id, total } of orders)
      expect((await order(id)).openPayment.amount).toEqual({ amount: total.amount });
  });

  it('are found by an index that leads with the profile', async () => {
    const [plan] = await billing.sql<{ key: string; Extra: string }>(
      'EXPLAIN SELECT id FROM payment WHERE profile_id = ? ORDER BY captured_at DESC, id DESC LIMIT 21',
      [giulia.profileId],
    );
    expect(plan?.key).toBe('payment_list');
    expect(plan?.Extra).not.toMatch(/filesort/);
  });
});
