import { boundedProvider } from './bounded-provider';
import type { ChargedMeans, PaymentProvider } from './payment-provider';

/** The adapters of this installation. */
export interface PaymentProviders {
  /** Who collects by this means now. */
  of(means: ChargedMeans): PaymentProvider;
  /** Who collected an earlier payment; null when that adapter is not configured any more. */
  named(name: string): PaymentProvider | null;
}

/** Longest that anybody waits for one answer of a provider. */
export const PROVIDER_TIME_OUT_MS = 3_000;

/** One adapter for each means, with a time-out on every call. */
export function paymentProviders(
  configured: Readonly<Record<ChargedMeans, PaymentProvider>>,
  timeOutMs = PROVIDER_TIME_OUT_MS,
): PaymentProviders {
  const bounded = {
    CARD: boundedProvider(configured.CARD, timeOutMs),
    PAYPAL: boundedProvider(configured.PAYPAL, timeOutMs),
  };
  const byName = new Map(Object.values(bounded).map((provider) => [provider.name, provider]));
  return { of: (means) => bounded[means], named: (name) => byName.get(name) ?? null };
}
