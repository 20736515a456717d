import { addWorkingDays, type Calendar } from '@customer-area/shared/calendars';
import { type Day, dayOf, daysLater, startOf } from '@customer-area/shared/clock';

/** How money reaches us, as far as it matters how long that takes. */
export const SLOW_MEANS = ['BANK_TRANSFER', 'POSTAL_SLIP', 'PRE_FILLED_SLIP'] as const;
export type SlowMeans = (typeof SLOW_MEANS)[number];

/** How many working days pass, after the day on which somebody pays, until we know of the money. */
export interface MeansTiming {
  readonly means: SlowMeans;
  readonly validFrom: Day;
  readonly calendar: Calendar;
  readonly shortestDays: number;
  readonly longestDays: number;
}

/**
 * What is true from a day on.
 *
 * - Transfer: what is ordered after closing time counts as ordered on the next working day, arrives on the one after (Directive (EU)
 *   2015/2366, articles 78 and 83), and stands in the statement that is read on the third. Banks of the euro area send
 *   instant transfers too, since 9 October 2025 (Regulation (EU) 2024/886).
 * - Postal slip: 5 to 7 working days. Pre-filled slip: known on the same day, or on the next one from counters that close late.
 */
export const MEANS_TIMING: readonly MeansTiming[] = [
  { means: 'BANK_TRANSFER', validFrom: '2018-01-13', calendar: 'TARGET', shortestDays: 1, longestDays: 3 },
  { means: 'BANK_TRANSFER', validFrom: '2025-10-09', calendar: 'TARGET', shortestDays: 0, longestDays: 3 },
  { means: 'POSTAL_SLIP', validFrom: '2018-01-13', calendar: 'ITALY', shortestDays: 5, longestDays: 7 },
  { means: 'PRE_FILLED_SLIP', validFrom: '2018-01-13', calendar: 'ITALY', shortestDays: 0, longestDays: 1 },
];

export function isSlowMeans(means: string | null): means is SlowMeans {
  return SLOW_MEANS.some((slow) => slow === means);
}

/** The row that counts for what is paid on this day. */
export function timingOf(means: SlowMeans, paidOn: Day): MeansTiming {
  const inForce = MEANS_TIMING.filter((row) => row.means === means && row.validFrom <= paidOn).at(-1);
  if (inForce === undefined) throw new Error(`nobody knows how long ${means} took on ${paidOn}`);
  return inForce;
}

/** By when we know of money that is paid at this moment: the end of a working day. */
export function arrivesBy(means: SlowMeans, paidAt: Date, worst: boolean): Date {
  const paidOn = dayOf(paidAt);
  const { calendar, shortestDays, longestDays } = timingOf(means, paidOn);
  return endOfDay(addWorkingDays(paidOn, worst ? longestDays : shortestDays, calendar));
}

/** By when money is here that is paid at this moment, whatever day it is. */
export const surelyArrivesBy = (means: SlowMeans, paidAt: Date) => arrivesBy(means, paidAt, true);

const endOfDay = (day: Day) => startOf(daysLater(day, 1));
