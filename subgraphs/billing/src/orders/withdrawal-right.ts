import type { CodeOf } from '@customer-area/shared/contract';
import type { withdrawalCodes } from '../../contract';
import { businessDay, startOfBusinessDay } from '../numbering';
import type { OrderRow } from './order.entity';
import { UNCLAIMED } from './order-actions';
import { OrderLineStatus, OrderStatus } from './order-status';

export type WithdrawalRefusal = CodeOf<typeof withdrawalCodes>;

/** Consumers may withdraw for so many days after the day of the contract (Directive 2011/83/EU, article 9). */
const DAYS = 14;

/** The first moment at which it is too late: the day after the last one begins, in Rome. */
export function withdrawalEnds(paidAt: Date): Date {
  const [year = 0, month = 0, day = 0] = businessDay(paidAt).split('-').map(Number);
  const after = new Date(Date.UTC(year, month - 1, day + DAYS + 1));
  return startOfBusinessDay(after.toISOString().slice(0, 10));
}

/** What its evaluator looks at. */
export type WithdrawalFacts = Pick<OrderRow, 'status' | 'paidAt' | 'billingData' | 'withdrawnAt'>;

/**
 * Why nobody can withdraw from the order now; null when its customer can, at least from lines that were not excluded. Asked by
 * `Order.actions` and by `startWithdrawal`.
 */
export function refusalToWithdraw(
  order: WithdrawalFacts | typeof UNCLAIMED,
  now: Date,
): WithdrawalRefusal | null {
  if (order === UNCLAIMED || order.paidAt === null) return 'ORDER_NOT_PAID';
  if (order.withdrawnAt !== null || order.status === OrderStatus.FAILED) return 'ALREADY_GIVEN_BACK';
  if (!isConsumer(order)) return 'NOT_A_CONSUMER';
  return now >= withdrawalEnds(order.paidAt) ? 'WITHDRAWAL_TIME_OVER' : null;
}

/** As what the customer bought: it stays so whatever its profile becomes. */
function isConsumer({ billingData }: Pick<OrderRow, 'billingData'>): boolean {
  const { subjectType } = JSON.parse(billingData) as { subjectType?: unknown };
  return subjectType === 'NATURAL_PERSON';
}

/** Why this line is no part of a withdrawal; null when it may be one. */
export function exclusionOf(
  { immediateExecution }: Pick<OrderRow, 'immediateExecution'>,
  status: OrderLineStatus,
): WithdrawalRefusal | null {
  switch (status) {
    case OrderLineStatus.FAILED:
    case OrderLineStatus.CANCELLED:
      return 'ALREADY_GIVEN_BACK';
    case OrderLineStatus.FULFILLED:
      return immediateExecution === 1 ? 'EXECUTED_AT_ONCE' : null;
    default:
      return 'LINE_IN_PROGRESS';
  }
}
