import type { Transitions } from '@customer-area/shared/transitions';

export enum OrderStatus {
  AWAITING_PAYMENT = 'AWAITING_PAYMENT',
  PAID = 'PAID',
  IN_PROGRESS = 'IN_PROGRESS',
  FULFILLED = 'FULFILLED',
  PARTIALLY_FAILED = 'PARTIALLY_FAILED',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

/** Why an order came to a status. */
export enum OrderStepCause {
  PLACED = 'PLACED',
  PAID = 'PAID',
  CANCELLED_BY_CUSTOMER = 'CANCELLED_BY_CUSTOMER',
  NOT_PAID_IN_TIME = 'NOT_PAID_IN_TIME',
  CLAIM_NOT_POSSIBLE = 'CLAIM_NOT_POSSIBLE',
  DELIVERY_BEGUN = 'DELIVERY_BEGUN',
  DELIVERY_ENDED = 'DELIVERY_ENDED',
  OTHER = 'OTHER',
}

export enum OrderLineStatus {
  WAITING = 'WAITING',
  IN_PROGRESS = 'IN_PROGRESS',
  FULFILLED = 'FULFILLED',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}

/** Every way an order can go. What is not here cannot happen. */
export const transitions: Transitions<OrderStatus> = {
  AWAITING_PAYMENT: [OrderStatus.PAID, OrderStatus.CANCELLED, OrderStatus.EXPIRED],
  PAID: [OrderStatus.IN_PROGRESS],
  IN_PROGRESS: [OrderStatus.FULFILLED, OrderStatus.PARTIALLY_FAILED, OrderStatus.FAILED],
  FULFILLED: [],
  PARTIALLY_FAILED: [],
  FAILED: [],
  CANCELLED: [],
  EXPIRED: [],
};

/** The states in which delivery ends. */
export type DeliveredStatus = OrderStatus.FULFILLED | OrderStatus.PARTIALLY_FAILED | OrderStatus.FAILED;

/** Where an order in progress ends, once no line is open any more; null while one is. */
export function endOf(lines: readonly OrderLineStatus[]): DeliveredStatus | null {
  const fulfilled = lines.filter((status) => status === OrderLineStatus.FULFILLED).length;
  const failed = lines.filter((status) => status === OrderLineStatus.FAILED).length;
  if (fulfilled + failed < lines.length) return null;
  if (failed === 0) return OrderStatus.FULFILLED;
  return fulfilled === 0 ? OrderStatus.FAILED : OrderStatus.PARTIALLY_FAILED;
}
