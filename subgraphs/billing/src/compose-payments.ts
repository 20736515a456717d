import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { DeliveryPort } from './invoice-delivery';
import {
  type ChargedMeans,
  type PaymentProvider,
  type PaymentProviders,
  paymentProviders,
  type SandboxBank,
  SandboxChargeStore,
  SandboxMethodStore,
  SandboxRefundStore,
  SandboxSetupStore,
  sandboxBank,
  sandboxProvider,
  unconfiguredProvider,
} from './payments';
import type { ViesPort } from './vat-proofs';

/** Stand-ins that only tests bring along. */
export interface BillingStandIns {
  /** Wraps the way to the exchange system. */
  readonly delivery?: (real: DeliveryPort) => DeliveryPort;
  /** Wraps each payment provider, to lose its answers or fail at the worst moment. */
  readonly provider?: (real: PaymentProvider) => PaymentProvider;
  /** How long an unknown charge is waited for before it is abandoned. */
  readonly abandonAfterMs?: number;
  /** In place of the register of VAT numbers. */
  readonly vies?: ViesPort;
  /** Longest wait for one answer of a provider. */
  readonly providerTimeOutMs?: number;
}

/** How long a provider may take to learn of a charge before it is abandoned. */
const ABANDON_AFTER_MS = 20_000;

/** Who collects by which means, and how long an unknown charge is waited for. */
export function composePayments(
  deps: { readonly database: Database; readonly clock: Clock; readonly sandbox: boolean },
  standIns: BillingStandIns,
): {
  readonly providers: PaymentProviders;
  readonly abandonAfterMs: number;
  readonly sandboxBank: SandboxBank;
} {
  const { database, clock } = deps;
  const charges = new SandboxChargeStore(database);
  const kept = new SandboxMethodStore(database);
  const refunds = new SandboxRefundStore(database, charges);
  const setups = new SandboxSetupStore(database);
  const providerOf = (means: ChargedMeans) => {
    const configured = deps.sandbox
      ? sandboxProvider({ clock, charges, kept, refunds, setups }, means)
      : unconfiguredProvider;
    return standIns.provider?.(configured) ?? configured;
  };
  return {
    providers: paymentProviders(
      { CARD: providerOf('CARD'), PAYPAL: providerOf('PAYPAL') },
      standIns.providerTimeOutMs,
    ),
    abandonAfterMs: standIns.abandonAfterMs ?? ABANDON_AFTER_MS,
    sandboxBank: sandboxBank(charges, setups),
  };
}
