/** A day of the calendar of the home market, as it stands in letters: `2026-11-27`. */
export type Day = string;

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
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
