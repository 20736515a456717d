import { addDays } from '@customer-area/shared/clock';
import type { TldPolicy } from '../names';

/** Its registry may not answer at once, and charges a year for good when it is told too late. */
const DAYS_TO_SPARE = 0.25;

/**
 * The last moment at which an unpaid name is let go without being charged for another year: nothing that it waits for makes it later.
 */
export function latestLetGo(
  paidThrough: Date,
  { autoRenewGraceDays }: Pick<TldPolicy, 'autoRenewGraceDays'>,
): Date {
  return addDays(paidThrough, autoRenewGraceDays - DAYS_TO_SPARE);
}
