import { addDays } from '@customer-area/shared/clock';

/** For so long after an address was replaced, the one before it has a say in what the new one recovers. */
export const FORMER_ADDRESS_SAY_DAYS = 7;
/** For so long the one before can stop a recovery that the new address asked for. */
const STOPPABLE_DAYS = 1;

/** Where the links of a recovery are mailed. */
export interface RecoveryAddress {
  readonly email: string;
  /** From when on its links can be used; null for at once. On the business clock, like the change of the address. */
  readonly usableFrom: Date | null;
  /** The address that can stop it, and until when; null when nobody else has a say. */
  readonly stoppableBy: { readonly email: string; readonly until: Date } | null;
}

/**
 * Links go to a confirmed address and to no other. In the week after a change a confirmed new one waits a day, in which the one
 * before can stop it; and while the new one is not confirmed, the one before gets the links. Null when there is no confirmed
 * address, or the one before has stopped it.
 */
export function recoveryAddress(
  profile: { readonly email: string; readonly emailVerifiedAt: Date | null },
  before: { readonly email: string; readonly replacedAt: Date } | null,
  isStopped: boolean,
  now: Date,
): RecoveryAddress | null {
  const isConfirmed = profile.emailVerifiedAt !== null;
  if (before === null || before.email.toLowerCase() === profile.email.toLowerCase())
    return isConfirmed ? { email: profile.email, usableFrom: null, stoppableBy: null } : null;
  if (!isConfirmed) return { email: before.email, usableFrom: null, stoppableBy: null };
  if (isStopped) return null;
  const until = addDays(before.replacedAt, FORMER_ADDRESS_SAY_DAYS);
  const aDayLater = addDays(now, STOPPABLE_DAYS);
  return {
    email: profile.email,
    usableFrom: aDayLater < until ? aDayLater : until,
    stoppableBy: { email: before.email, until },
  };
}
