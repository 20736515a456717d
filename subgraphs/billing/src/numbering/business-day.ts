const DAY_IN_ROME = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Europe/Rome',
});
const HOUR_MS = 3_600_000;

/** The day that a moment falls on in the seller's calendar, `YYYY-MM-DD`. */
export function businessDay(at: Date): string {
  return DAY_IN_ROME.format(at);
}

/** The first moment of a day `YYYY-MM-DD` in the seller's calendar: midnight in Rome is 22 or 23 o'clock of the day before. */
export function startOfBusinessDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00.000Z`).getTime();
  const summer = new Date(midnight - 2 * HOUR_MS);
  return businessDay(summer) === day ? summer : new Date(midnight - HOUR_MS);
}
