import { type Day, daysLater, startOf } from '@customer-area/shared/clock';

/** Days before expiry at which the customer is reminded, the earliest first; negative is after it (README, Rules: Reminders). */
export const NOTICE_DAYS = [90, 60, 30, 15, 7, 1, -3] as const;
export type NoticeDays = (typeof NOTICE_DAYS)[number];

/** What clients call a notice. */
export const noticeCodes = {
  90: 'BEFORE_90_DAYS',
  60: 'BEFORE_60_DAYS',
  30: 'BEFORE_30_DAYS',
  15: 'BEFORE_15_DAYS',
  7: 'BEFORE_7_DAYS',
  1: 'BEFORE_1_DAY',
  [-3]: 'AFTER_3_DAYS',
} as const;

/** Nobody can do without these: a month, a week and a day before the expiry, and after it. */
export const MANDATORY_DAYS: readonly NoticeDays[] = [30, 7, 1, -3];

/** In these last days the mailboxes of the domain itself are told too. */
export const LAST_DAYS = 7;

/** From a moment on, up to another one; null is open. */
export interface Span {
  readonly from: Date | null;
  readonly before: Date;
}

export type FallenDue = Span & { readonly from: Date };

/** What the database calls a notice. */
export const nameOf = (days: NoticeDays) => `NOTICE_${days}`;

/** The notices a profile gets: all but those it does not want and can do without. */
export function wantedNotices(unwanted: readonly NoticeDays[]): NoticeDays[] {
  return NOTICE_DAYS.filter((days) => MANDATORY_DAYS.includes(days) || !unwanted.includes(days));
}

/** The expiries for which this notice is the latest one due on a day, among those that are wanted. */
export function expiriesOf(notice: NoticeDays, wanted: readonly NoticeDays[], day: Day): Span {
  const later = wanted[wanted.indexOf(notice) + 1];
  return {
    from: later === undefined ? null : startOf(daysLater(day, later + 1)),
    before: startOf(daysLater(day, notice + 1)),
  };
}

/** The expiries for which some notice fell due after one day and up to another, as few spans as there are. */
export function expiriesFallenDue(after: Day, upTo: Day): FallenDue[] {
  const joined: FallenDue[] = [];
  for (const days of [...NOTICE_DAYS].reverse()) {
    const from = startOf(daysLater(after, days + 1));
    const before = startOf(daysLater(upTo, days + 1));
    const last = joined.at(-1);
    if (last === undefined || last.before < from) joined.push({ from, before });
    else joined[joined.length - 1] = { from: last.from, before };
  }
  return joined;
}
