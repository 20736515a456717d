const MONTH_IN_ROME = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  timeZone: 'Europe/Rome',
});

/** The calendar month that a payment of this moment counts for, as the customer's calendar has it: e.g. `2026-01`. */
export function spendingMonth(at: Date): string {
  return MONTH_IN_ROME.format(at);
}
