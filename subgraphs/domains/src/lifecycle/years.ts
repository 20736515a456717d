/**
 * Moves a moment by whole calendar months in UTC, keeping the time of day. A day that the target month does not
 * have becomes its last day: 31 May − 3 months is 28 (or 29) February, never 3 March.
 */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  moved.setUTCDate(Math.min(date.getUTCDate(), daysInMonth(moved)));
  return moved;
}

/**
 * Moves an expiry by whole years in UTC, keeping the time of day. 29 February becomes 28 February in a year without
 * one, and stays there afterwards, as registries do: a term is never rounded up by a day.
 */
export function addYears(date: Date, years: number): Date {
  return addMonths(date, years * 12);
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
