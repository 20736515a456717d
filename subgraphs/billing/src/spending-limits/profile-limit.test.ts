import type { Viewer } from '@customer-area/shared/viewer';
import { delegated } from '../../../../test/harness/operations';
import { grantCredit } from '../testing/credit';
import { CANCEL, pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const TOTAL = 1_219;
const SET = `mutation ($limit: MoneyInput) { setSpendingLimit(limit: $limit) { limit { amount } spentThisMonth { amount } } }`;

describe('what a profile spends at most in a month', () => {
  let billing: Billing;
  let id: string;
  beforeAll(async () => {
    billing = await openBilling({ enforcePermissions: true });
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    id = profile();
  });

  const viewer = (secondFactor = false): Viewer =>
    ({ ...login(id), secondFactor, authenticatedAt: Math.floor(Date.now() / 1000) }) as Viewer;
  const set = (cents: number | null, as = viewer()) =>
    billing.run(as, SET, { limit: cents === null ? null : { amount: cents } });
  const limit = async (cents: number | null, as = viewer()) => (await set(cents, as)).data?.setSpendingLimit;
  const paid = async (
    means: Record<string, unknown> = { card: { token: 'tok_ok' } },
    as: Viewer = login(id),
  ) => {
    const order = await placed(billing, as);
    return (await pay(billing, as, order.id, means)).data?.payOrder;
  };
  const charges = async () =>
    (
      await billing.sql<{ n: string }>(
        'SELECT COUNT(*) AS n FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.profile_id = ?',
        [id],
      )
    )[0]?.n;
  const facts = async (type: string) =>
    (
      await billing.sql<{ payload: string }>(
        'SELECT payload FROM event_log WHERE profile_id = ? AND type = ? ORDER BY id',
        [id, type],
      )
    ).map(({ payload }) => JSON.parse(payload));

  it('holds from the cent beyond it on, before the provider is asked; money that is announced is not spent', async () => {
    expect(await limit(2 * TOTAL)).toEqual({ limit: { amount: 2 * TOTAL }, spentThisMonth: { amount: 0 } });
    expect((await paid()).__typename).toBe('PaymentCompleted');
    expect((await paid()).__typename).toBe('PaymentCompleted');
    const order = await placed(billing, login(id));
    const refused = await pay(billing, login(id), order.id, { card: { token: 'tok_ok' } }, 'k');
    expect(refused.data.payOrder).toMatchObject({
      code: 'SPENDING_LIMIT_REACHED',
      message: expect.stringContaining('24,38'),
    });
    expect(Number(await charges())).toBe(2);
    expect((await paid({ bankTransfer: true })).__typename).toBe('PaymentPending');
    await limit(3 * TOTAL, viewer(true));
    const again = await pay(billing, login(id), order.id, { card: { token: 'tok_ok' } }, 'k');
    expect(again.data.payOrder.__typename).toBe('PaymentCompleted');
  });

  it('counts what was spent before it was set, credit too, and gives back what failed', async () => {
    await paid();
    await grantCredit(billing, id, 500, new Date(Date.now() + billing.identity.offsetMs));
    expect((await paid({ card: { token: 'tok_ok' }, credit: true })).__typename).toBe('PaymentCompleted');
    expect((await paid({ card: { token: 'tok_declined' } })).code).toBe('PAYMENT_DECLINED');
    expect((await paid({ credit: true })).code).toBe('CREDIT_INSUFFICIENT');
    expect(await limit(2 * TOTAL)).toMatchObject({ spentThisMonth: { amount: 2 * TOTAL } });
    expect((await paid()).code).toBe('SPENDING_LIMIT_REACHED');
  });

  const credited = (cents: number) =>
    grantCredit(billing, id, cents, new Date(Date.now() + billing.identity.offsetMs));
  const spent = async () => (await limit(TOTAL)).spentThisMonth.amount;

  it('counts an order that credit pays whole, though its rest was to come by bank transfer', async () => {
    await limit(TOTAL);
    await credited(3 * TOTAL);
    expect((await paid({ credit: true, bankTransfer: true })).__typename).toBe('PaymentCompleted');
    expect(await spent()).toBe(TOTAL);
    expect((await paid({ credit: true, bankTransfer: true })).code).toBe('SPENDING_LIMIT_REACHED');
    expect(await spent()).toBe(TOTAL);
  });

  it('counts what is set aside beside announced money, and gives it back when it is free again', async () => {
    await limit(TOTAL);
    await credited(800);
    const order = await placed(billing, login(id));
    const announce = () => pay(billing, login(id), order.id, { credit: true, bankTransfer: true });
    expect((await announce()).data.payOrder.__typename).toBe('PaymentPending');
    expect(await spent()).toBe(800);
    expect((await announce()).data.payOrder.__typename).toBe('PaymentPending');
    expect(await spent()).toBe(800);
    await credited(800);
    const other = await placed(billing, login(id));
    const second = await pay(billing, login(id), other.id, { credit: true, bankTransfer: true });
    expect(second.data.payOrder.code).toBe('SPENDING_LIMIT_REACHED');
    expect(await spent()).toBe(800);
    await limit(100);
    expect((await announce()).data.payOrder.code).toBe('SPENDING_LIMIT_REACHED');
    expect(
      await billing.sql("SELECT cents FROM credit_hold WHERE order_id = ? AND state = 'HELD'", [order.id]),
    ).toHaveLength(1);
    const { data } = await billing.run(login(id), CANCEL, { orderId: order.id });
    await billing.run(login(id), CANCEL, { orderId: order.id, confirmation: data.cancelOrder.confirmation });
    expect((await limit(TOTAL, viewer(true))).spentThisMonth.amount).toBe(0);
  });

  it('is exact when 20 payments come at once', async () => {
    await limit(7 * TOTAL);
    const answers = await Promise.all(Array.from({ length: 20 }, () => paid()));
    expect(answers.filter(({ __typename }) => __typename === 'PaymentCompleted')).toHaveLength(7);
    expect(answers.filter(({ code }) => code === 'SPENDING_LIMIT_REACHED')).toHaveLength(13);
    expect(Number(await charges())).toBe(7);
  });

  it('begins anew with the month', async () => {
    await limit(TOTAL);
    await paid();
    expect((await paid()).code).toBe('SPENDING_LIMIT_REACHED');
    await billing.advance(32);
    expect((await paid()).__typename).toBe('PaymentCompleted');
  });

  it('is warned of once a month, at 80 percent', async () => {
    await limit(5 * TOTAL);
    for (let i = 0; i < 3; i++) await paid();
    expect(await facts('spending-limit.near')).toEqual([]);
    await paid();
    await paid();
    expect(await facts('spending-limit.near')).toEqual([{ limitCents: 5 * TOTAL, spentCents: 4 * TOTAL }]);
  });

  it('is lowered by any login, raised and taken away with a second factor only', async () => {
    await limit(500);
    await limit(300);
    for (const more of [301, null]) {
      const refused = await set(more);
      expect(refused.errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        reason: 'SECOND_FACTOR_REQUIRED',
      });
    }
    expect((await limit(301, viewer(true))).limit).toEqual({ amount: 301 });
    expect((await limit(null, viewer(true))).limit).toBeNull();
    expect(await facts('spending-limit.set')).toEqual([
      { limitCents: 500, previousCents: null, raised: false },
      { limitCents: 300, previousCents: 500, raised: false },
      { limitCents: 301, previousCents: 300, raised: true },
      { limitCents: null, previousCents: 301, raised: true },
    ]);
    const negative = await set(-1);
    expect(negative.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'limit.amount' });
  });

  it('is neither seen nor set by keys and delegates, nor by who signed in long ago', async () => {
    const inPerson = viewer(true);
    if (inPerson.kind !== 'login') throw new Error('nobody is signed in');
    for (const other of [delegated(inPerson, ['orders:pay']), { ...inPerson, authenticatedAt: 0 }])
      expect((await set(100, other as Viewer)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const seen = await billing.run(
      delegated(inPerson, ['orders:pay']) as Viewer,
      '{ spendingLimit { limit { amount } } }',
    );
    expect(seen.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
