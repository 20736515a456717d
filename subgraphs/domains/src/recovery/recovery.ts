import { afterDeletion, type DeletionFacts, type DomainState } from '../lifecycle';
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

export interface RecoverableFacts extends DeletionFacts {
  /** Set for a third level, which is saved with the domain beneath which it stands. */
  readonly parentId: string | null;
  readonly state: DomainState;
  readonly paidThrough: Date | null;
  readonly renewableUntil: Date | null;
}

/**
 * How a name whose paid time is over can be saved; null while it is not over, and when nothing helps any more. As long as its
 * registry has it, and wherever a renewal recovers, by a renewal; a gTLD in redemption by the registry's restore, which can fail.
 */
export function recoveryOf(facts: RecoverableFacts, policy: TldPolicy, now: Date): Recovery | null {
  const { parentId, state, paidThrough, renewableUntil, redemptionUntil } = facts;
  if (parentId !== null || state !== 'REGISTERED' || paidThrough === null || now < paidThrough) return null;
  const deletion = afterDeletion(facts);
  const isDeleted = deletion !== null && now >= deletion.renewableUntil;
  const until = isDeleted || policy.recovery === 'RENEWAL' ? redemptionUntil : renewableUntil;
  if (until === null || (isDeleted && now >= until)) return null;
  const by = isDeleted && policy.recovery === 'REDEMPTION' ? 'RESTORE' : 'RENEWAL';
  // What was planned can be over: the registry has not been told yet.
  return { until: until > now ? until : now, by, guaranteed: by === 'RENEWAL' };
}
