import { CANCEL, orderOf, pay, placed } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';
import type { PaymentProvider } from '../provider/payment-provider';

/** Dies where a process could: the charge was never sent, or its answer was never written down. */
type Crash = 'before the provider was asked' | 'after the provider captured';

describe('a payment whose end is not known', () => {
  let billing: Billing;
  let crash: Crash | null = null;
  let release: (() => void) | null = null;
  let slow = false;
  const dying = (real: PaymentProvider): PaymentProvider => ({
    ...real,
    confirm: async (reference, signal) => {
      if (crash === 'before the provider was asked') throw new Error('killed');
      const result = await real.confirm(reference, signal);
      if (crash === 'after the provider captured') throw new Error('killed');
      if (slow)
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      return result;
    },
  });
  beforeAll(async () => {
    billing = await openBilling({ provider: dying, abandonAfterMs: 300 });
    billing.subgraph.runtime.start();
  });
  afterAll(() => billing.close());
  afterEach(() => {
    crash = null;
    slow = false;
  });

  const books = async (orderId: string) => ({
    captures: (
      await billing.sql(
        "SELECT s.* FROM sim_provider_charge s JOIN payment_attempt p ON p.id = s.attempt_id WHERE p.order_id = ? AND s.state = 'CAPTURED'",
        [orderId],
      )
    ).length,
    invoices: (await billing.sql('SELECT id FROM invoice WHERE order_id = ?', [orderId])).length,
    paid: (
      await billing.sql("SELECT id FROM event_log WHERE subject_id = ? AND type = 'order.paid'", [orderId])
    ).length,
  });

  it.each([
    ['tok_timeout', null],
    ['tok_ok', 'after the provider captured'],
  ] as const)('but collected ends paid once (%s, killed %s)', async (token, killed) => {
    crash = killed;
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const first = await pay(billing, giulia, order.id, { card: { token } }, 'k');
    expect(first.data.payOrder.__typename).toBe('PaymentPending');
    await eventually(async () => expect((await orderOf(billing, giulia, order.id)).status).toBe('PAID'));
    const again = await pay(billing, giulia, order.id, { card: { token } }, 'k');
    expect(again.data.payOrder.__typename).toBe('PaymentCompleted');
    expect(await books(order.id)).toEqual({ captures: 1, invoices: 1, paid: 1 });
  });

  it.each([
    ['tok_timeout_uncaptured', null],
    ['tok_ok', 'before the provider was asked'],
  ] as const)(
    'and not collected gives the order back, to be paid once with a new key (%s, killed %s)',
    async (token, killed) => {
      crash = killed;
      const giulia = login(profile());
      const order = await placed(billing, giulia);
      const first = await pay(billing, giulia, order.id, { card: { token } }, 'k');
      expect(first.data.payOrder).toMatchObject({ __typename: 'PaymentPending' });
      crash = null;
      await eventually(async () =>
        expect((await orderOf(billing, giulia, order.id)).actions[0].allowed).toBe(true),
      );
      const again = await pay(billing, giulia, order.id, { card: { token } }, 'k');
      expect(again.data.payOrder.code).toBe('PAYMENT_NOT_CONFIRMED');
      expect(await books(order.id)).toEqual({ captures: 0, invoices: 0, paid: 0 });
      expect((await pay(billing, giulia, order.id)).data.payOrder.__typename).toBe('PaymentCompleted');
      expect(await books(order.id)).toEqual({ captures: 1, invoices: 1, paid: 1 });
    },
  );

  it('is found again by the job planned before the provider was asked, if the process died for good', async () => {
    slow = true;
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const abandoned = pay(billing, giulia, order.id);
    await eventually(async () => expect((await books(order.id)).captures).toBe(1));
    await billing.advance(1);
    await eventually(async () => expect((await orderOf(billing, giulia, order.id)).status).toBe('PAID'));
    release?.();
    expect((await abandoned).data.payOrder.__typename).toBe('PaymentCompleted');
    expect(await books(order.id)).toEqual({ captures: 1, invoices: 1, paid: 1 });
  });

  it('keeps the order to itself meanwhile: no other payment, no cancelling', async () => {
    slow = true;
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const paying = pay(billing, giulia, order.id);
    await eventually(async () => expect((await books(order.id)).captures).toBe(1));
    for (const means of [{ card: { token: 'tok_ok' } }, { bankTransfer: true }, { credit: true }])
      expect((await pay(billing, giulia, order.id, means)).data.payOrder.code).toBe('PAYMENT_IN_PROGRESS');
    const cancelled = await billing.run(giulia, CANCEL, { orderId: order.id });
    expect(cancelled.data.cancelOrder.code).toBe('PAYMENT_IN_PROGRESS');
    release?.();
    expect((await paying).data.payOrder.__typename).toBe('PaymentCompleted');
    expect(await books(order.id)).toEqual({ captures: 1, invoices: 1, paid: 1 });
  });

  it('becomes credit when the order can no longer take the money', async () => {
    slow = true;
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    const paying = pay(billing, giulia, order.id);
    await eventually(async () => expect((await books(order.id)).captures).toBe(1));
    // What no code path of ours does.
    await billing.sql(
      "UPDATE customer_order SET status = 'CANCELLED', paying_attempt_id = NULL WHERE id = ?",
      [order.id],
    );
    release?.();
    expect((await paying).data.payOrder.__typename).toBe('PaymentRefused');
    const { data } = await billing.run(giulia, '{ creditBalance { amount } }');
    expect(data.creditBalance.amount).toBe(order.total.amount);
    expect(await books(order.id)).toMatchObject({ invoices: 0, paid: 0 });
  });

  it('and never sent is taken up again by the same key', async () => {
    const patient = await openBilling({ beside: billing, provider: dying, abandonAfterMs: 60_000 });
    try {
      crash = 'before the provider was asked';
      const giulia = login(profile());
      const order = await placed(patient, giulia);
      // As a process that dies leaves it: the order is taken, and the runner of this service is not to be asked.
      await billing.subgraph.runtime.stop();
      expect((await pay(patient, giulia, order.id, undefined, 'k')).data.payOrder.__typename).toBe(
        'PaymentPending',
      );
      crash = null;
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => pay(patient, giulia, order.id, undefined, 'k')),
      );
      for (const answer of answers) expect(answer.data.payOrder.__typename).toBe('PaymentCompleted');
      expect(await books(order.id)).toEqual({ captures: 1, invoices: 1, paid: 1 });
    } finally {
      await patient.close();
    }
  });
});
