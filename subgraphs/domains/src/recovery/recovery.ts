import { boundariesOf, type DomainState } from '../lifecycle';
import type { TldPolicy } from '../names';

/** How an expired name can be saved. */
export interface Recovery {
  /** The last moment for it, on what is known today. */
  readonly until: Date;
  /** By an order line that renews, or by one that restores. */
  readonly by: 'RENEWAL' | 'RESTORE';
  /** Whether it is certain that the name comes back. */
  readonly guaranteed: boolean;
}

export interface RecoverableFacts {
  readonly state: DomainState;
  readonly paidThrough: Date | null;
}

/**
 * How a name whose paid time is over can be saved; null while it is not over, and when nothing helps any more. In the grace, and
 * wherever a renewal recovers, by a renewal; a gTLD in redemption by the registry's restore, which can fail.
 */
export function recoveryOf(
  { state, paidThrough }: RecoverableFacts,
  policy: TldPolicy,
  now: Date,
): Recovery | null {
  if (state !== 'REGISTERED' || paidThrough === null || now < paidThrough) return null;
  const { renewableUntil, redemptionUntil } = boundariesOf(paidThrough, policy);
  if (now >= redemptionUntil) return null;
  if (policy.recovery === 'RENEWAL') return { until: redemptionUntil, by: 'RENEWAL', guaranteed: true };
  return now < renewableUntil
    ? { until: renewableUntil, by: 'RENEWAL', guaranteed: true }
    : { until: redemptionUntil, by: 'RESTORE', guaranteed: false };
}
