import type { Clock } from '@customer-area/shared/clock';
import type { Logger } from '@customer-area/shared/logging';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { Captured, ChargeOutcome, Processing, Refused } from '../provider/payment-provider';
import type { PaymentProviders } from '../provider/payment-providers';

export interface HowItEndedDeps {
  readonly clock: Clock;
  readonly providers: PaymentProviders;
  readonly logger: Logger;
  readonly abandonAfterMs: number;
}

export type Finding =
  | { readonly kind: 'ended'; readonly end: Captured | Refused }
  /** Whoever began it may still be on the way to the provider, or the customer at the bank. */
  | { readonly kind: 'too early'; readonly waitMs: number }
  /** The provider decides later. */
  | { readonly kind: 'processing' }
  /** No answer. */
  | { readonly kind: 'unknown' };

const NOT_CONFIRMED: Refused = { outcome: 'refused', code: 'PAYMENT_NOT_CONFIRMED', decline: 'soft' };

/** Asks the provider how a charge ended; one that was not confirmed in time is cancelled there first. */
export async function howItEnded(
  deps: HowItEndedDeps,
  attempt: PaymentAttempt,
  signal: AbortSignal,
): Promise<Finding> {
  const { providers, logger, abandonAfterMs, clock } = deps;
  const waitMs = attempt.startedAt.getTime() + abandonAfterMs - Date.now();
  const { reference } = attempt;
  // Without a name that we keep, nothing was confirmed: no money can have moved, and none will.
  if (reference === null)
    return waitMs > 0 ? { kind: 'too early', waitMs } : { kind: 'ended', end: NOT_CONFIRMED };
  const provider = attempt.provider === null ? null : providers.named(attempt.provider);
  if (provider === null) {
    logger.error({ attemptId: attempt.id, provider: attempt.provider }, 'nobody can be asked about a charge');
    return { kind: 'unknown' };
  }
  try {
    const outcome = await provider.find(reference, signal);
    if (outcome === null && waitMs > 0) return { kind: 'too early', waitMs };
    const actsFor = (attempt.action?.until.getTime() ?? 0) - clock.now().getTime();
    if (outcome?.outcome === 'action required' && actsFor > 0) return { kind: 'too early', waitMs: actsFor };
    return findingOf(isOpen(outcome) ? await provider.cancel(reference, signal) : outcome);
  } catch (error) {
    logger.warn({ err: error, attemptId: attempt.id }, 'the provider could not say how a charge ended');
    return { kind: 'unknown' };
  }
}

type Open = Extract<ChargeOutcome, { outcome: 'action required' }> | null;

/** Still open, and nobody can complete it any more: the customer was told that it failed, or never was told anything. */
function isOpen(outcome: ChargeOutcome | null): outcome is Open {
  return outcome === null || outcome.outcome === 'action required';
}

function findingOf(outcome: Captured | Refused | Processing): Finding {
  return outcome.outcome === 'processing' ? { kind: 'processing' } : { kind: 'ended', end: outcome };
}
