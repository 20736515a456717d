import { hasValidCheckDigits } from '@customer-area/shared/check-digits';
import { dayOf } from '@customer-area/shared/clock';
import { type OrderRow, OrderStatus, stillDue } from '../../orders';
import type { BankLineReviewCode, BankLineRow } from '../lines/bank-line.entity';

/** Numbers of eleven digits were given before they had check digits. */
const WITHOUT_CHECK_DIGITS = 11;

/** Nobody pays an order that is not placed yet: the number means something else. */
export const isBefore = (day: string, { createdAt }: Pick<OrderRow, 'createdAt'>): boolean =>
  day < dayOf(createdAt);

/**
 * Whether a line with the number of this one order is booked on it by itself; else why staff look at it. A number that checks
 * itself is no typing error, so that a part, too much, or money for a closed order can be booked; any other needs the exact
 * amount beside it.
 */
export function refusalToBook(
  order: OrderRow,
  { cents, bookedOn }: Pick<BankLineRow, 'cents' | 'bookedOn'>,
  isMarkedByStaff: boolean,
): BankLineReviewCode | null {
  if (isMarkedByStaff) return 'MARKED_BY_STAFF';
  if (isBefore(bookedOn, order)) return 'BOOKED_EARLIER';
  if (order.number.length !== WITHOUT_CHECK_DIGITS && hasValidCheckDigits(order.number)) return null;
  const expected = order.status === OrderStatus.AWAITING_PAYMENT ? stillDue(order) : order.amountDue;
  return cents === expected ? null : 'AMOUNT_DIFFERS';
}
