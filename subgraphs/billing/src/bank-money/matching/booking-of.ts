import { hasValidCheckDigits } from '../../numbering';
import { type OrderRow, OrderStatus, stillDue } from '../../orders';
import type { BankLineReviewCode } from '../lines/bank-line.entity';

/** Numbers of eleven digits were given before they had check digits. */
const WITHOUT_CHECK_DIGITS = 11;

/**
 * Whether a line with the number of this one order is booked on it by itself; else why staff look at it. A number that checks
 * itself is no typing error, so that a part, too much, or money for a closed order can be booked; any other needs the exact
 * amount beside it.
 */
export function refusalToBook(
  order: OrderRow,
  cents: number,
  isMarkedByStaff: boolean,
): BankLineReviewCode | null {
  if (isMarkedByStaff) return 'MARKED_BY_STAFF';
  if (order.number.length !== WITHOUT_CHECK_DIGITS && hasValidCheckDigits(order.number)) return null;
  const expected = order.status === OrderStatus.AWAITING_PAYMENT ? stillDue(order) : order.amountDue;
  return cents === expected ? null : 'AMOUNT_DIFFERS';
}
