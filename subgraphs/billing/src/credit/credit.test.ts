import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { credit, grantCredit } from '../testing/credit';
import { pay, placed } from '../testing/documents';
import { type Billing, login, openBilling, profile } from '../testing/open-billing';

const day = (date: string) => new Date(`${date}T12:00:00Z`);

describe('credit', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  const owner = () => trustedProfileId(profile());
  const grant = (profileId: string, amount: number, at: Date, subjectId?: string) =>
    grantCredit(billing, profileId, amount, at, subjectId);
  const spend = (profileId: ReturnType<typeof owner>, amount: number, at: Date) =>
    billing.database.transact((manager) =>
      credit.spend(manager, { profileId, amount, at, orderId: newId('ord') }),
    );

  it('is granted once for one cause', async () => {
    const giulia = owner();
    for (let i = 0; i < 3; i++) await grant(giulia, 500, day('2026-01-10'), 'lin_same');
    expect(await credit.balance(billing.database.read, giulia, day('2026-02-01'))).toBe(500);
  });

  it('keeps an amount beyond 21 million euro to the cent, and spends it', async () => {
    const giulia = owner();
    await grant(giulia, 5_000_000_000, day('2026-01-10'));
    await grant(giulia, 1, day('2026-01-11'));
    expect(await credit.balance(billing.database.read, giulia, day('2026-02-01'))).toBe(5_000_000_001);
    expect(await spend(giulia, 4_999_999_999, day('2026-02-01'))).toBe(true);
    expect(await credit.balance(billing.database.read, giulia, day('2026-02-01'))).toBe(2);
  });

  it.each([
    ['beyond what is exact', 9_007_199_254_740_992, 'lin_1', RangeError],
    ['with half a cent', 0.5, 'lin_1', RangeError],
    ['for a cause that is too long to be kept', 500, 'x'.repeat(41), /too long/i],
  ])('%s is refused aloud, and nothing is granted', async (_, amount, cause, error) => {
    const giulia = owner();
    await expect(grant(giulia, amount, day('2026-01-10'), cause)).rejects.toThrow(error);
    expect(await credit.balance(billing.database.read, giulia, day('2026-02-01'))).toBe(0);
  });

  it('is spent oldest first', async () => {
    const giulia = owner();
    await grant(giulia, 300, day('2026-03-01'));
    await grant(giulia, 200, day('2026-01-01'));
    expect(await spend(giulia, 250, day('2026-04-01'))).toBe(true);
    const left = await billing.sql<{ remaining: string }>(
      'SELECT remaining FROM credit_grant WHERE profile_id = ? ORDER BY granted_at',
      [giulia],
    );
    expect(left.map(({ remaining }) => Number(remaining))).toEqual([0, 250]);
  });

  it.each([
    ['2026-01-10', '2027-01-10T11:59:59Z', 500],
    ['2026-01-10', '2027-01-10T12:00:00Z', 0],
    ['2028-02-29', '2029-02-28T11:59:59Z', 500],
    ['2028-02-29', '2029-02-28T12:00:00Z', 0],
  ])('granted on %s is worth at %s: %d', async (granted, at, balance) => {
    const giulia = owner();
    await grant(giulia, 500, day(granted));
    expect(await credit.balance(billing.database.read, giulia, new Date(at))).toBe(balance);
    expect(await spend(giulia, 500, new Date(at))).toBe(balance > 0);
  });

  it('is never negative under 20 parallel spends', async () => {
    const giulia = owner();
    await grant(giulia, 450, day('2026-01-01'));
    await grant(giulia, 600, day('2026-02-01'));
    const spent = await Promise.all(Array.from({ length: 20 }, () => spend(giulia, 100, day('2026-03-01'))));
    expect(spent.filter(Boolean)).toHaveLength(10);
    expect(await credit.balance(billing.database.read, giulia, day('2026-03-01'))).toBe(50);
  });

  it('pays an order if it is enough, and says so if it is not', async () => {
    const id = owner();
    const giulia = login(id);
    const order = await placed(billing, giulia);
    const poor = await pay(billing, giulia, order.id, { credit: true }, 'first');
    expect(poor.data.payOrder).toMatchObject({ __typename: 'PaymentRefused', code: 'CREDIT_INSUFFICIENT' });
    await grant(id, order.total.amount + 5, new Date());
    expect(await pay(billing, giulia, order.id, { credit: true }, 'first')).toEqual(poor);
    const paid = await pay(billing, giulia, order.id, { credit: true }, 'second');
    expect(paid.data.payOrder).toMatchObject({ __typename: 'PaymentCompleted', order: { status: 'PAID' } });
    const { data } = await billing.run(giulia, '{ creditBalance { amount currency } }');
    expect(data.creditBalance).toEqual({ amount: 5, currency: 'EUR' });
  });

  it('pays one of two orders paid at the same time when it is enough for one', async () => {
    const id = owner();
    const giulia = login(id);
    const orders = [await placed(billing, giulia), await placed(billing, giulia)];
    await grant(id, orders[0]?.total.amount ?? 0, new Date());
    const answers = await Promise.all(
      orders.map((order) => pay(billing, giulia, order.id, { credit: true })),
    );
    expect(answers.map(({ data }) => data.payOrder.__typename).sort()).toEqual([
      'PaymentCompleted',
      'PaymentRefused',
    ]);
  });
});
