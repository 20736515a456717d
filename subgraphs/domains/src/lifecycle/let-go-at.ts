import { addDays } from '@customer-area/shared/clock';
import type { TldPolicy } from '../names';

type LetGoRule = Pick<TldPolicy, 'graceDays' | 'letGoDays'>;

/** Where a registry never takes its own renewal back it is told ahead: it may not answer at once. */
const DAYS_AHEAD = 1;

/** When the registry is told to delete a name that nobody paid for. */
export function letGoAt(paidThrough: Date, rule: LetGoRule): Date {
  const days = daysAfterExpiry(rule);
  return addDays(paidThrough, days === 0 ? -DAYS_AHEAD : days);
}

/** When it deletes it. */
export function goneAt(paidThrough: Date, rule: LetGoRule): Date {
  return addDays(paidThrough, daysAfterExpiry(rule));
}

/** With the grace, so that the status that customers read and the registry agree. */
function daysAfterExpiry({ graceDays, letGoDays }: LetGoRule): number {
  return Math.min(graceDays, letGoDays);
}
