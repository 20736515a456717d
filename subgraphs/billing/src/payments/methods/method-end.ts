import { addDays } from '@customer-area/shared/clock';
import type { SavedMethodRow } from './saved-method.entity';

type Expiry = Pick<SavedMethodRow, 'expiryMonth' | 'expiryYear'>;

/** Days before its end on which whoever has domains charged to a method is written to. */
export const WARNED_DAYS_BEFORE = [60, 15] as const;

/** From when on a method cannot be charged any more; null for what does not expire. */
export function endOfMethod({ expiryMonth, expiryYear }: Expiry): Date | null {
  return expiryMonth === null || expiryYear === null ? null : new Date(Date.UTC(expiryYear, expiryMonth, 1));
}

/** Whether it ends within the days of the first letter. */
export function endsSoon(method: Expiry, now: Date): boolean {
  const end = endOfMethod(method);
  return end !== null && end <= addDays(now, WARNED_DAYS_BEFORE[0]);
}

/** When letters about its end are due. */
export function warningsOf(method: Expiry): readonly Date[] {
  const end = endOfMethod(method);
  return end === null ? [] : WARNED_DAYS_BEFORE.map((days) => addDays(end, -days));
}

/** How many days before its end a warning is; null for one that was planned when it ended another day. */
export function daysBeforeEnd(method: Expiry, dueAt: Date): number | null {
  const end = endOfMethod(method)?.getTime();
  return WARNED_DAYS_BEFORE.find((days) => end === addDays(dueAt, days).getTime()) ?? null;
}
