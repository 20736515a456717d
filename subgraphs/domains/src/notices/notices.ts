import { addDays, DAY_MS } from '@customer-area/shared/clock';

/** Days before expiry at which the customer is reminded; negative is after it (README, Rules: Renewal). */
const NOTICE_DAYS = [90, 60, 30, 15, 7, 1, -3] as const;

/** A notice that is later than this when it is planned is not sent any more. */
const STALE_AFTER_DAYS = 1;

export function noticeMoment(paidThrough: Date, days: number): Date {
  return addDays(paidThrough, -days);
}

/** The moments at which a domain paid through that date still has to be reminded of. */
export function noticesAhead(paidThrough: Date, now: Date): Date[] {
  const tooOld = addDays(now, -STALE_AFTER_DAYS);
  return NOTICE_DAYS.map((days) => noticeMoment(paidThrough, days)).filter((moment) => moment >= tooOld);
}

/** Which notice belongs to this moment; null when none does, because the domain was renewed meanwhile. */
export function noticeAt(paidThrough: Date, moment: Date): number | null {
  return NOTICE_DAYS.find((days) => noticeMoment(paidThrough, days).getTime() === moment.getTime()) ?? null;
}

/** The newest notice that is due: of several that fall due together, only this one is sent. */
export function latestNotice(paidThrough: Date, now: Date): number | null {
  return NOTICE_DAYS.findLast((days) => noticeMoment(paidThrough, days) <= now) ?? null;
}

/** Days left as customers count them: part of a day is a day; negative after expiry. */
export function daysLeft(paidThrough: Date, now: Date): number {
  return Math.ceil((paidThrough.getTime() - now.getTime()) / DAY_MS);
}
