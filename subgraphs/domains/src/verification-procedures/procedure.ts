import type { TldPolicy } from '../names';
import { REMINDER_DAYS } from '../verification';

/** After what the data of a registrant is to be confirmed. */
export type VerificationOccasion =
  | 'REGISTRATION'
  | 'TRANSFER'
  | 'HOLDER_CHANGED'
  | 'ADDRESS_CHANGED'
  | 'LETTER_RETURNED';

/** How one way to reach a registrant is confirmed. */
export interface ConfirmedMeans {
  readonly isRequired: boolean;
  /** Null where nobody asks. */
  readonly days: number | null;
  /** Days after the question at which it is repeated. */
  readonly reminderDays: readonly number[];
}

/** What an extension asks of its registrants, and what follows when they do not answer. */
export interface Procedure {
  readonly email: ConfirmedMeans;
  readonly phone: ConfirmedMeans;
  readonly occasions: readonly VerificationOccasion[];
  /** Whether domains are suspended whose registrant has not confirmed its address in time. */
  readonly suspends: boolean;
}

const OCCASIONS: readonly VerificationOccasion[] = [
  'REGISTRATION',
  'TRANSFER',
  'HOLDER_CHANGED',
  'ADDRESS_CHANGED',
  'LETTER_RETURNED',
];

type Asking = Pick<TldPolicy, 'verificationDays' | 'phoneVerificationDays'>;

/** The verification procedure of an extension, by its rules. */
export function procedureOf({ verificationDays, phoneVerificationDays }: Asking): Procedure {
  const asksNobody = verificationDays === null && phoneVerificationDays === null;
  return {
    email: means(verificationDays, REMINDER_DAYS),
    // Nothing is sent to a telephone, so nothing is repeated.
    phone: means(phoneVerificationDays, []),
    occasions: asksNobody ? [] : OCCASIONS,
    suspends: verificationDays !== null,
  };
}

function means(days: number | null, reminders: readonly number[]): ConfirmedMeans {
  if (days === null) return { isRequired: false, days: null, reminderDays: [] };
  return { isRequired: true, days, reminderDays: reminders.filter((day) => day < days) };
}

/**
 * How the telephone number of a domain's registrant stands. A number is confirmed by a code that is sent to it, and this
 * installation has no way to send one: where an extension asks for it, it is asked for and open.
 */
export function phoneStatusOf({ phoneVerificationDays }: Asking): 'NOT_REQUIRED' | 'NOT_VERIFIED' {
  return phoneVerificationDays === null ? 'NOT_REQUIRED' : 'NOT_VERIFIED';
}
