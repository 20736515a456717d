import type { Day } from '../clock';
import { easterSunday } from './easter';
import { isWeekend } from './week';

/** Month and day of the closing days that do not move. */
const FIXED = ['01-01', '05-01', '12-25', '12-26'];
/** Good Friday and Easter Monday, counted from Easter. */
const AROUND_EASTER = [-2, 1];

/**
 * Whether banks settle transfers in euro on this day: not at weekends, and not on the six closing days that the European Central
 * Bank has fixed since 2002. National holidays do not count: on 25 April transfers arrive in Italy, on Good Friday they do not.
 */
export function isTargetDay(day: Day): boolean {
  if (isWeekend(day) || FIXED.includes(day.slice(5))) return false;
  return !AROUND_EASTER.includes(daysAfter(easterSunday(Number(day.slice(0, 4))), day));
}

const DAY_MS = 86_400_000;
const daysAfter = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
