const YEAR_IN_ROME = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'Europe/Rome' });

/** The year that a document of this moment belongs to: the seller's calendar, not UTC. */
export function businessYear(at: Date): number {
  return Number(YEAR_IN_ROME.format(at));
}
