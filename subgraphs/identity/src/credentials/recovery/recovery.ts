import { DAY_MS } from '@customer-area/shared/clock';
import { defineJob } from '@customer-area/shared/jobs';

/** A link can be used for ten minutes of the machine's clock, whatever the sandbox's says. */
export const RECOVERY_MS = 10 * 60_000;
/** Wrong secret answers and codes together, before the link is worth nothing. */
export const MOST_TRIES = 5;
/** The same over all links of a login in a day: a mailbox is not enough to guess the answer at leisure. */
export const MOST_TRIES_A_DAY = 15;
/** Links in one letter; the other usernames are named, and ask by themselves. */
export const MOST_LINKS = 10;
/** Profiles that are written to when one address is that of many. */
export const MOST_PROFILES = 10;
/**
 * Links of one login in an hour, however it is asked for. Beyond them another is mailed only when none is left that is good for
 * a while: whoever asks finds one in the mailbox, also while strangers ask all the time.
 */
export const LINKS_AN_HOUR = 5;
/** How long a link has to be good still, not to be replaced. */
export const GOOD_FOR_A_WHILE_MS = RECOVERY_MS / 2;
/** A link that has to wait can be used for a day when it has waited. */
export const AFTER_WAITING_MS = DAY_MS;

export const WRITE_RECOVERY = defineJob({ name: 'recovery.write' });

/** What a recovery still asks for, beside the link that was mailed. */
export interface RecoveryNeeds {
  /** The secret question, when there is one. */
  readonly question: string | null;
  /** Whether a one-time code (or a recovery code) is asked for. */
  readonly code: boolean;
}

/** True when the link alone is enough: there is no secret question and no authenticator app. */
export function needsNothing({ question, code }: RecoveryNeeds): boolean {
  return question === null && !code;
}

/** True while the address before the present one can still stop it. */
export function mustWait({ usableFrom }: { readonly usableFrom: Date | null }, now: Date): boolean {
  return usableFrom !== null && now < usableFrom;
}
