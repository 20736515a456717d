import { addDays } from '@customer-area/shared/clock';
import type { DomainState } from '../lifecycle';
import type { TldPolicy } from '../names';
import { resendAfter } from './resending';
import type { VerificationState } from './verification';
import type { VerificationFacts } from './verification-facts.store';

interface OfDomain {
  readonly state: DomainState;
  readonly registeredAt: Date | null;
  /** Since when its profile has it, where it came from another one. */
  readonly heldSince: Date | null;
  /** Since its owner was changed, under the rules of that day. */
  readonly transferLockedUntil: Date | null;
}

export interface ShownVerification {
  readonly status: Exclude<VerificationState, 'SUPERSEDED'>;
  readonly deadline: Date | null;
  readonly verifiedAt: Date | null;
  /** Enough of the address to recognise it. */
  readonly email: string | null;
  readonly sentAt: Date | null;
  /** Null where there is nothing to send any more. */
  readonly resendAfter: Date | null;
  /** Letters that were asked for today. */
  readonly resends: number;
}

/** What a domain shows of its registrant's verification: nothing where the extension does not ask, or nobody has yet. */
export function verificationOf(
  domain: Pick<OfDomain, 'state'>,
  registrant: Omit<VerificationFacts, 'registrantId' | 'changedAt' | 'knownAt' | 'updateId'> | null,
  policy: TldPolicy,
): ShownVerification | null {
  if (domain.state !== 'REGISTERED' || registrant === null) return null;
  if (policy.verificationDays === null) return null;
  const { state, dueAt, verifiedAt, email, sentAt, resends, resendsSince } = registrant;
  if (state === null || state === 'SUPERSEDED') return null;
  const isDone = state === 'VERIFIED';
  return {
    status: state,
    deadline: isDone ? null : dueAt,
    verifiedAt,
    email: email === null ? null : masked(email),
    sentAt,
    resendAfter: isDone ? null : resendAfter({ sentAt, resends: resends ?? 0, resendsSince }),
    resends: resends ?? 0,
  };
}

/** `g…@example.it`: whoever has access to one domain learns no address. */
export function masked(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}

/** Until when a domain cannot go to another registrar, because its registrant or its owner has changed; null when it can. */
export function transferLockedUntil(
  domain: OfDomain,
  registrant: Pick<VerificationFacts, 'changedAt'> | null,
  policy: TldPolicy,
  now: Date,
): Date | null {
  if (domain.state !== 'REGISTERED') return null;
  const moments = [domain.transferLockedUntil, lockedByRegistrant(domain, registrant, policy)];
  const last = Math.max(...moments.map((moment) => moment?.getTime() ?? 0));
  return last > now.getTime() ? new Date(last) : null;
}

function lockedByRegistrant(
  { registeredAt, heldSince }: OfDomain,
  registrant: Pick<VerificationFacts, 'changedAt'> | null,
  { transferLockDays }: TldPolicy,
): Date | null {
  const changedAt = registrant?.changedAt ?? null;
  const since = heldSince ?? registeredAt;
  // Registered, or taken over, with the new data: nothing has changed for it.
  if (changedAt === null || since === null || since > changedAt) return null;
  return addDays(changedAt, transferLockDays);
}
