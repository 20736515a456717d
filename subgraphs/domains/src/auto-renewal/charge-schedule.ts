import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../lifecycle';

/** Days before the expiry at which a renewal is charged: once, and again after refusals that another day may change. */
export const CHARGE_DAYS = [7, 5, 3, 1] as const;
/** Days before the expiry at which the customer is told of what might make the charge fail. */
const WARNING_DAYS = 30;

const momentsOf = (paidThrough: Date) => CHARGE_DAYS.map((days) => addDays(paidThrough, -days));

/** The first moment of a period at which, or after which, it is charged; null when there is none left. */
export function chargeFrom(paidThrough: Date, from: Date): Date | null {
  return momentsOf(paidThrough).find((moment) => moment >= from) ?? null;
}

/** The first moment of a period that is still ahead: several that were missed make one charge. */
export function chargeAfter(paidThrough: Date, now: Date): Date | null {
  return momentsOf(paidThrough).find((moment) => moment > now) ?? null;
}

/**
 * When a domain is to be looked at for a charge: never later than it is charged. After the last moment of a period that is the first one of
 * the next period, which begins a year later at the earliest, whoever renews.
 */
export function chargeCheckAfter(paidThrough: Date | null, now: Date): Date {
  if (paidThrough === null) return addDays(now, 1);
  return chargeAfter(paidThrough, now) ?? nextPeriod(paidThrough, CHARGE_DAYS[0], now);
}

/** When a domain is to be looked at for what might make its charge fail: at once in the last month before it. */
export function riskCheckAfter(paidThrough: Date | null, now: Date): Date {
  if (paidThrough === null) return addDays(now, 1);
  if (chargeAfter(paidThrough, now) === null) return nextPeriod(paidThrough, WARNING_DAYS, now);
  const warnAt = addDays(paidThrough, -WARNING_DAYS);
  return warnAt > now ? warnAt : now;
}

/** The same, once it was looked at. */
export const riskCheckOfNextPeriod = (paidThrough: Date, now: Date) =>
  nextPeriod(paidThrough, WARNING_DAYS, now);

function nextPeriod(paidThrough: Date, daysBefore: number, now: Date): Date {
  const next = addDays(addYears(paidThrough, 1), -daysBefore);
  return next > now ? next : addDays(now, 1);
}
