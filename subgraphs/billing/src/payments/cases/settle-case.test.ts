import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import { matcher } from '../../testing/bank-staff';
import { grantCredit } from '../../testing/credit';
import { pay, placed } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';
import type { Captured, PaymentProvider } from '../provider/payment-provider';

const CASES = `query ($after: String) { paymentCases(first: 2, after: $after) { totalCount pageInfo { endCursor }
  edges { node { id orderId kind expected { amount } captured { amount } closedAt } } } }`;
const SETTLE = `mutation ($input: SettlePaymentCaseInput!) { settlePaymentCase(input: $input) { id closedAt } }`;

describe('a payment that only staff can decide about', () => {
  let billing: Billing;
  let differs: Partial<Captured> = {};
  const staff = matcher();
  const distorting = (real: PaymentProvider): PaymentProvider => ({
    ...real,
    confirm: async (reference, signal) => {
      const outcome = await real.confirm(reference, signal);
      return outcome.outcome === 'captured' ? { ...outcome, ...differs } : outcome;
    },
  });
  beforeAll(async () => {
    billing = await openBilling({ provider: distorting, enforcePermissions: true });
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    differs = {};
  });

  const charged = async (difference: Partial<Captured>, owner = login(profile())) => {
    const order = await placed(billing, owner);
    differs = difference;
    await pay(billing, owner, order.id);
    differs = {};
    const [one] = await billing.sql<{ id: string }>('SELECT id FROM payment_case WHERE order_id = ?', [
      order.id,
    ]);
    return { owner, order, caseId: one?.id ?? '' };
  };
  const settle = (caseId: string, by: Viewer = staff, reason = 'il cliente ha telefonato') =>
    billing.run(by, SETTLE, { input: { caseId, reason } });
  const credit = async (owner: Viewer) =>
    (await billing.run(owner, '{ creditBalance { amount } }')).data.creditBalance.amount;
  const booked = (orderId: string) =>
    billing.sql(
      'SELECT booked_as AS bookedAs, CAST(credited_cents AS CHAR) AS credited FROM payment WHERE order_id = ?',
      [orderId],
    );
  const told = (orderId: string) =>
    billing.sql<{ payload: string }>(
      "SELECT payload FROM event_log WHERE subject_id = ? AND type = 'payment-case.settled'",
      [orderId],
    );

  it('is settled once, by ten at once: what was collected is credit, and its order can be paid again', async () => {
    const { owner, order, caseId } = await charged({ amount: 1_218 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => settle(caseId)));
    for (const { data } of answers) expect(data.settlePaymentCase.closedAt).not.toBeNull();
    expect(await credit(owner)).toBe(1_218);
    expect(await booked(order.id)).toEqual([{ bookedAs: 'CREDIT', credited: '1218' }]);
    const facts = await told(order.id);
    expect(facts.map(({ payload }) => JSON.parse(payload))).toEqual([
      expect.objectContaining({ caseId, creditedCents: 1_218, reason: 'il cliente ha telefonato' }),
    ]);
    expect((await pay(billing, owner, order.id)).data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('leaves the ledger in balance, with nothing owed for what became credit', async () => {
    const { owner, caseId } = await charged({ amount: 2_000 });
    await settle(caseId);
    const owned = await billing.sql<{ account: string; cents: string }>(
      'SELECT account, SUM(cents) AS cents FROM ledger_entry WHERE profile_id = ? GROUP BY account',
      [owner.kind === 'login' ? owner.profileId : ''],
    );
    const of = (account: string) => owned.find((one) => one.account === account)?.cents ?? 0;
    expect(Math.abs(Number(of('CUSTOMER_CREDIT')))).toBe(2_000);
    expect(Number(of('RECEIVABLE'))).toBe(0);
  });

  it('makes no credit of money in another currency, and frees its order', async () => {
    const { owner, order, caseId } = await charged({ currency: 'USD' });
    await settle(caseId);
    expect(await credit(owner)).toBe(0);
    expect((await pay(billing, owner, order.id)).data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('gives back the credit that was set aside for it', async () => {
    const owner = login(profile());
    if (owner.kind !== 'login') throw new Error('a login');
    await grantCredit(billing, owner.profileId, 200, new Date());
    const order = await placed(billing, owner);
    differs = { amount: 1 };
    await pay(billing, owner, order.id, { card: { token: 'tok_ok' }, credit: true });
    differs = {};
    expect(await credit(owner)).toBe(0);
    const [one] = await billing.sql<{ id: string }>('SELECT id FROM payment_case WHERE order_id = ?', [
      order.id,
    ]);
    await settle(one?.id ?? '');
    expect(await credit(owner)).toBe(201);
  });

  it('is listed oldest first until it is closed, and closing one of a refund books nothing', async () => {
    const { owner, order, caseId } = await charged({ amount: 5 });
    await billing.sql("UPDATE payment_case SET kind = 'REFUND_FAILED' WHERE id = ?", [caseId]);
    const { data } = await billing.run(staff, CASES, {});
    expect(data.paymentCases).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: caseId, orderId: order.id, kind: 'REFUND_FAILED', closedAt: null } }],
    });
    await charged({ amount: 6 });
    const next = await billing.run(staff, CASES, { after: data.paymentCases.pageInfo.endCursor });
    expect(next.data.paymentCases.edges).toMatchObject([{ node: { captured: { amount: 6 } } }]);
    await settle(caseId);
    expect(await credit(owner)).toBe(0);
    expect((await billing.run(staff, CASES, {})).data.paymentCases.totalCount).toBe(1);
  });

  it('is for staff who may match payments, with a reason and a case that exist', async () => {
    const { owner, caseId } = await charged({ amount: 7 });
    const codes = async (answer: ReturnType<typeof settle>) =>
      (await answer).errors?.map(({ extensions }) => extensions?.code);
    for (const viewer of [owner, { ...staff, permissions: ['tickets:answer'] } as typeof staff]) {
      expect(await codes(settle(caseId, viewer))).toEqual(['FORBIDDEN']);
      expect(await codes(billing.run(viewer, CASES, {}))).toEqual(['FORBIDDEN']);
    }
    expect(await codes(settle(caseId, staff, ' '))).toEqual(['BAD_USER_INPUT']);
    expect(await codes(settle(newId('pca')))).toEqual(['NOT_FOUND']);
    expect(await codes(settle('x'))).toEqual(['NOT_FOUND']);
  });
});
