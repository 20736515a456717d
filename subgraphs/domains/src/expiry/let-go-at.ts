import { addDays } from '@customer-area/shared/clock';
import type { TldPolicy } from '../names';

type LetGoRule = Pick<TldPolicy, 'letGoDays'>;

/** Where a registry never takes its own renewal back it is told ahead: it may not answer at once. */
const DAYS_AHEAD = 1;

/** When the registry is told to delete a name that nobody paid for. */
export function letGoAt(paidThrough: Date, { letGoDays }: LetGoRule): Date {
  return addDays(paidThrough, letGoDays === 0 ? -DAYS_AHEAD : letGoDays);
}

/** When it deletes it. */
export function goneAt(paidThrough: Date, { letGoDays }: LetGoRule): Date {
  return addDays(paidThrough, letGoDays);
}
