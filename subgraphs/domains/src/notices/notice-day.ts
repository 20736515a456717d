import { DAY_MS, type Day, dayOf, daysLater, startOf } from '@customer-area/shared/clock';

const HOUR_MS = 3_600_000;
const MORNING_MS = 7 * HOUR_MS;

/** Letters leave at seven in the morning of the home market. */
export function nextMorning(now: Date): Date {
  const today = dayOf(now);
  const morning = morningOf(today);
  return morning > now ? morning : morningOf(daysLater(today, 1));
}

const morningOf = (day: Day) => new Date(startOf(day).getTime() + MORNING_MS);

/** How many days of the calendar a moment is ahead of a day; negative for one that is past. */
export function daysUntil(moment: Date, day: Day): number {
  return Math.round((Date.parse(dayOf(moment)) - Date.parse(day)) / DAY_MS);
}
