import { type Clock, SystemClock } from '@customer-area/shared/clock';
import { type Billing, openBilling } from '../../../testing/open-billing';
import type { ChargedMeans } from '../payment-provider';
import { paymentProviderContract } from '../payment-provider.contract';
import { SandboxChargeStore } from './sandbox-charge.store';
import { SandboxMethodStore } from './sandbox-method.store';
import { sandboxProvider } from './sandbox-provider';
import { SandboxRefundStore } from './sandbox-refund.store';
import { SandboxSetupStore } from './sandbox-setup.store';

function sandbox({ database }: Billing, clock: Clock, means: ChargedMeans) {
  const charges = new SandboxChargeStore(database);
  const refunds = new SandboxRefundStore(database, charges);
  const kept = new SandboxMethodStore(database);
  const setups = new SandboxSetupStore(database);
  return sandboxProvider({ clock, charges, refunds, kept, setups }, means);
}

describe.each(['CARD', 'PAYPAL'] as const)('the sandbox as provider of %s', (means) => {
  paymentProviderContract(async () => {
    const billing = await openBilling();
    return {
      provider: sandbox(billing, new SystemClock(), means),
      tokens: {
        captured: 'tok_ok',
        declined: 'tok_declined',
        declinedForNow: 'tok_insufficient_funds',
        authenticationRequired: 'tok_authentication_required',
        actionRequired: 'tok_requires_action',
        processing: 'tok_processing_then_captured',
        declinedLater: 'tok_ok_then_declined',
        declinedForNowLater: 'tok_ok_then_insufficient_funds',
        authenticationRequiredLater: 'tok_ok_then_authentication_required',
        unknown: 'constructor',
      },
      close: billing.close,
    };
  });
});

describe('the sandbox, as time goes on', () => {
  const { signal } = new AbortController();
  let billing: Awaited<ReturnType<typeof openBilling>>;
  beforeAll(async () => {
    billing = await openBilling();
  });
  afterAll(() => billing.close());

  it.each([
    ['tok_processing_then_captured', 'processing', 3_600_000, { outcome: 'captured', amount: 700 }],
    ['tok_processing_then_failed', 'processing', 3_600_000, { code: 'PAYMENT_DECLINED', decline: 'soft' }],
    ['tok_requires_action', 'action required', 900_000, { code: 'PAYMENT_NOT_CONFIRMED' }],
  ])('%s is %s for %d ms, then %j', async (token, before, ms, after) => {
    let now = new Date();
    const provider = sandbox(billing, { now: () => now }, 'CARD');
    const charge = { chargeId: `pay_${token}`.slice(0, 40), amount: 700, currency: 'EUR', token };
    const prepared = await provider.prepare({ ...charge, keep: false, offSession: false }, signal);
    if (prepared.outcome !== 'prepared') throw new Error(prepared.code);
    const confirmed = now.getTime();
    await provider.confirm(prepared.reference, signal);
    now = new Date(confirmed + ms - 1);
    expect((await provider.find(prepared.reference, signal))?.outcome).toBe(before);
    now = new Date(confirmed + ms);
    expect(await provider.find(prepared.reference, signal)).toMatchObject(after);
  });
});
