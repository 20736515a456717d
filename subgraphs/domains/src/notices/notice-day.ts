import { DAY_MS } from '@customer-area/shared/clock';

/** A day of the calendar of the home market, as it stands in letters: `2026-11-27`. */
export type Day = string;

const HOUR_MS = 3_600_000;
const IN_ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export function dayOf(moment: Date): Day {
  return IN_ROME.format(moment);
}

export function daysLater(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** When a day begins: one or two hours before it does at Greenwich. Clocks are changed later at night. */
export function startOf(day: Day): Date {
  const inSummer = new Date(Date.parse(day) - 2 * HOUR_MS);
  return dayOf(inSummer) === day ? inSummer : new Date(Date.parse(day) - HOUR_MS);
}

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
