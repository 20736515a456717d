import { addDays } from '@customer-area/shared/clock';
import type { OpenGrant } from './credit-account';

/** How many days before credit expires its holder is told. */
export const DAYS_AHEAD = [60, 30, 7] as const;
export type DaysAhead = (typeof DAYS_AHEAD)[number];

/** Credit, and how many days ahead its holder was told last; null for not yet. */
export interface RemindedGrant extends OpenGrant {
  readonly remindedDays: number | null;
}

const HOUR_MS = 3_600_000;

/** The letter that is due for it now; null when it was written, when it is too early or when its time is over. */
export function reminderDue({ expiresAt, remindedDays }: RemindedGrant, now: Date): DaysAhead | null {
  if (now >= expiresAt) return null;
  const due = DAYS_AHEAD.findLast((days) => now >= addDays(expiresAt, -days));
  return due === undefined || (remindedDays !== null && remindedDays <= due) ? null : due;
}

/** When something is to be done next: full hours, so that what was given in one is told in one letter. Null for never. */
export function nextDeadline(grants: readonly Pick<OpenGrant, 'expiresAt'>[], now: Date): Date | null {
  const moments = grants
    .flatMap(({ expiresAt }) => [...DAYS_AHEAD, 0].map((days) => nextFullHour(addDays(expiresAt, -days))))
    .filter((moment) => moment > now);
  return moments.reduce<Date | null>(
    (first, moment) => (first !== null && first <= moment ? first : moment),
    null,
  );
}

function nextFullHour(moment: Date): Date {
  return new Date(Math.ceil(moment.getTime() / HOUR_MS) * HOUR_MS);
}
