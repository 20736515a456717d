import { addDays } from '@customer-area/shared/clock';
import type { DomainState } from '../lifecycle';
import type { TldPolicy } from '../names';
import type { VerificationState } from './verification';

interface OfDomain {
  readonly state: DomainState;
  readonly registeredAt: Date | null;
}

interface OfRegistrant {
  readonly changedAt: Date | null;
  readonly state: VerificationState | null;
  readonly dueAt: Date | null;
  readonly verifiedAt: Date | null;
}

export interface ShownVerification {
  readonly status: Exclude<VerificationState, 'SUPERSEDED'>;
  readonly dueAt: Date | null;
  readonly verifiedAt: Date | null;
}

/** What a domain shows of its registrant's verification: nothing where the extension does not ask, or nobody has yet. */
export function verificationOf(
  domain: OfDomain,
  registrant: OfRegistrant | null,
  policy: TldPolicy,
): ShownVerification | null {
  if (domain.state !== 'REGISTERED' || registrant === null) return null;
  if (policy.verificationDays === null) return null;
  const { state, dueAt, verifiedAt } = registrant;
  if (state === null || state === 'SUPERSEDED') return null;
  return { status: state, dueAt: state === 'VERIFIED' ? null : dueAt, verifiedAt };
}

/** Until when a domain cannot go to another registrar, because its registrant has changed; null when it can. */
export function transferLockedUntil(
  domain: OfDomain,
  registrant: Pick<OfRegistrant, 'changedAt'> | null,
  policy: TldPolicy,
  now: Date,
): Date | null {
  const changedAt = registrant?.changedAt ?? null;
  if (domain.state !== 'REGISTERED' || changedAt === null) return null;
  // Registered with the new data: nothing has changed for it.
  if (domain.registeredAt === null || domain.registeredAt > changedAt) return null;
  const until = addDays(changedAt, policy.transferLockDays);
  return until > now ? until : null;
}
