import { newId } from '@customer-area/shared/ids';
import { orderOf, pay, placed } from '../../testing/documents';
import { type Billing, eventually, login, openBilling, profile } from '../../testing/open-billing';
import { ProviderFaults } from '../provider/testing/provider-faults';
import type { PaymentAttempt } from './payment-attempt';
import { PaymentAttemptStore } from './payment-attempt.store';

describe('an attempt to pay', () => {
  const faults = new ProviderFaults();
  let billing: Billing;
  beforeAll(async () => {
    billing = await openBilling({ provider: (real) => faults.around(real), abandonAfterMs: 300 });
  });
  afterAll(() => billing.close());

  const started = async (): Promise<PaymentAttempt> => {
    const attempt: PaymentAttempt = {
      id: newId('pay'),
      profileId: profile(),
      orderId: newId('ord'),
      requestId: null,
      means: 'CARD',
      status: 'STARTED',
      refusal: null,
      decline: null,
      creditCents: 0,
      countedMonth: null,
      amount: 1_219,
      currency: 'EUR',
      saveMethod: false,
      autoRenew: null,
      methodId: null,
      offSession: false,
      spentFrom: null,
      startedAt: new Date(),
      provider: 'sandbox-card',
      reference: null,
      action: null,
      timesAsked: 0,
      askAt: null,
    };
    await new PaymentAttemptStore().insert(billing.database.read, attempt);
    return attempt;
  };
  const name = (attempt: PaymentAttempt, reference: string) =>
    billing.database.transact((manager) =>
      new PaymentAttemptStore().keepReference(manager, attempt, reference),
    );
  const end = (attempt: PaymentAttempt) =>
    billing.database.transact((manager) =>
      new PaymentAttemptStore().conclude(manager, attempt, 'FAILED', {
        code: 'PAYMENT_NOT_CONFIRMED',
        decline: 'soft',
      }),
    );

  it('is named, and may be confirmed, or is ended as never confirmed: never both, in 20 races', async () => {
    for (let race = 0; race < 20; race++) {
      const attempt = await started();
      const reference = newId('sim');
      const both = [() => name(attempt, reference), () => end(attempt)];
      const [first, second] = await Promise.all((race % 2 === 0 ? both : both.reverse()).map((one) => one()));
      expect([first, second].filter(Boolean)).toHaveLength(1);
      const { status, reference: kept } =
        (await new PaymentAttemptStore().byId(billing.database.read, attempt.id)) ?? {};
      expect([status, kept]).toEqual(kept === null ? ['FAILED', null] : ['STARTED', reference]);
    }
  });

  it('has one name, which parallel requests may give it and nobody can change', async () => {
    const attempt = await started();
    const reference = newId('sim');
    expect(await Promise.all(Array.from({ length: 20 }, () => name(attempt, reference)))).toEqual(
      Array.from({ length: 20 }, () => true),
    );
    expect(await name(attempt, newId('sim'))).toBe(false);
    expect((await new PaymentAttemptStore().byId(billing.database.read, attempt.id))?.reference).toBe(
      reference,
    );
    await expect(name(await started(), reference)).rejects.toThrow(/Duplicate/);
  });

  it('that died before it had a name is ended without asking anybody, and the order is free', async () => {
    billing.subgraph.runtime.start();
    const giulia = login(profile());
    const order = await placed(billing, giulia);
    faults.inject('confirm', 'unavailable');
    // Whoever is asked now would not know: only that there is no name tells that there is no money.
    faults.inject('find', 'unavailable', Number.POSITIVE_INFINITY);
    await pay(billing, giulia, order.id, undefined, 'k');
    await billing.sql('UPDATE payment_attempt SET provider_reference = NULL WHERE order_id = ?', [order.id]);
    await billing.advance(1);
    await eventually(async () =>
      expect((await orderOf(billing, giulia, order.id)).actions[0].allowed).toBe(true),
    );
    const again = await pay(billing, giulia, order.id, undefined, 'k');
    expect(again.data.payOrder.code).toBe('PAYMENT_NOT_CONFIRMED');
    expect((await pay(billing, giulia, order.id)).data.payOrder.__typename).toBe('PaymentCompleted');
  });
});
