import { newId } from '@customer-area/shared/ids';
import { orderOf, pay, placed } from '../../testing/documents';
import { type Billing, login, openBilling, profile } from '../../testing/open-billing';
import type { Captured, PaymentProvider } from '../provider/payment-provider';
import { PaymentStore } from './payment.store';

const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;

describe('money that arrived', () => {
  let billing: Billing;
  let differs: Partial<Captured> = {};
  let namesAtConfirm: unknown[] = [];
  const distorting = (real: PaymentProvider): PaymentProvider => ({
    ...real,
    confirm: async (reference, signal) => {
      namesAtConfirm = await billing.sql(
        'SELECT provider, provider_reference AS reference FROM payment_attempt WHERE provider_reference = ?',
        [reference],
      );
      const outcome = await real.confirm(reference, signal);
      return outcome.outcome === 'captured' ? { ...outcome, ...differs } : outcome;
    },
  });
  beforeAll(async () => {
    billing = await openBilling({ provider: distorting });
  });
  afterAll(() => billing.close());
  beforeEach(() => {
    differs = {};
  });

  const payments = (orderId: string) =>
    billing.sql<Record<string, unknown>>(
      'SELECT means, provider, amount_cents AS cents, currency, booked_as AS bookedAs, captured_at AS capturedAt FROM payment WHERE order_id = ?',
      [orderId],
    );

  it.each([
    [{ card: { token: 'tok_ok' } }, 'CARD', 'sandbox-card'],
    [{ payPal: { token: 'tok_ok' } }, 'PAYPAL', 'sandbox-paypal'],
  ])('by %j is booked once, with who collected it and when', async (means, kind, provider) => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    await pay(billing, giulia, order.id, means, 'k');
    await pay(billing, giulia, order.id, means, 'k');
    const [only, ...others] = await payments(order.id);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ means: kind, provider, currency: 'EUR', bookedAs: 'ORDER' });
    expect(Number(only?.cents)).toBe(order.total.amount);
    expect(Math.abs(Number(only?.capturedAt) - Date.now())).toBeLessThan(60_000);
    expect(namesAtConfirm).toMatchObject([{ provider }]);
  });

  it('cannot be booked a second time, whoever tries', async () => {
    const twice = {
      profileId: profile(),
      orderId: newId('ord'),
      attemptId: null,
      means: 'CARD',
      provider: 'sandbox-card',
      providerReference: newId('sim'),
      part: 0,
      amountCents: 5_000_000_000,
      creditedCents: 5_000_000_000,
      currency: 'EUR',
      capturedAt: new Date(),
      bookedAs: 'CREDIT',
    } as const;
    await new PaymentStore().insert(billing.database.read, twice);
    await expect(new PaymentStore().insert(billing.database.read, twice)).rejects.toThrow(/Duplicate/);
    expect(await payments(twice.orderId)).toMatchObject([{ cents: '5000000000' }]);
  });

  it.each([
    ['a cent less', { amount: 1_218 }],
    ['more', { amount: 5_000_000_000 }],
    ['in another currency', { currency: 'USD' }],
  ])('%s pays nothing: it waits for staff, and the order with it', async (_, difference) => {
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    differs = difference;
    const first = await pay(billing, giulia, order.id, undefined, 'k');
    expect(first.data.payOrder.__typename).toBe('PaymentPending');
    differs = {};
    expect(await pay(billing, giulia, order.id, undefined, 'k')).toEqual(first);
    expect((await pay(billing, giulia, order.id)).data.payOrder.code).toBe('PAYMENT_IN_PROGRESS');
    expect(await orderOf(billing, giulia, order.id)).toMatchObject({
      status: 'AWAITING_PAYMENT',
      invoice: null,
    });
    expect(await payments(order.id)).toMatchObject([{ bookedAs: 'CASE' }]);
    const captured = { amount: order.total.amount, currency: 'EUR', ...difference };
    const answer = await billing.subgraph.internal['payment-cases']?.({ first: 100 }, caller);
    expect(
      (answer as { cases: { orderId: string }[] }).cases.filter((one) => one.orderId === order.id),
    ).toEqual([
      expect.objectContaining({
        kind: 'CAPTURE_DIFFERS',
        expected: { cents: order.total.amount, currency: 'EUR' },
        captured: { cents: captured.amount, currency: captured.currency },
      }),
    ]);
    const { data } = await billing.run(giulia, '{ creditBalance { amount } }');
    expect(data.creditBalance.amount).toBe(0);
  });
});
