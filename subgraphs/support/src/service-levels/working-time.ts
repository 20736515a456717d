import { dayOf, daysLater } from '@customer-area/shared/clock';
import { openTimeOn } from './desk-hours';

/** The longest time that the desk may be closed at a stretch; more is a mistake in its hours. */
const LONGEST_PAUSE_DAYS = 30;

/** When so much time has passed in which the desk answers. */
export function afterWorkingTime(from: Date, ms: number): Date {
  let left = ms;
  let pause = 0;
  for (let day = dayOf(from); pause < LONGEST_PAUSE_DAYS; day = daysLater(day, 1)) {
    const open = openTimeOn(day);
    const begins = open === null ? null : Math.max(open.from.getTime(), from.getTime());
    if (open === null || begins === null || begins >= open.until.getTime()) {
      pause += 1;
      continue;
    }
    pause = 0;
    if (begins + left <= open.until.getTime()) return new Date(begins + left);
    left -= open.until.getTime() - begins;
  }
  throw new Error(`the desk is closed for ${LONGEST_PAUSE_DAYS} days after ${from.toISOString()}`);
}
