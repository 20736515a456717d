import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type OrderRow, OrderStatus, type OrderStore } from '../orders';
import type { PaymentRequestStore } from './payment-request.store';

export interface RequestByReferenceDeps {
  readonly paymentRequests: PaymentRequestStore;
  readonly orders: OrderStore;
}

export interface RequestedOrders {
  readonly profileId: ProfileId;
  readonly requestId: string;
  /** Those that wait for their payment, as they were asked for; money for the request pays them in this order. */
  readonly unpaid: readonly OrderRow[];
}

/** What money that names this reference is for; null for a reference of nothing. */
export async function requestByReference(
  deps: RequestByReferenceDeps,
  manager: EntityManager,
  reference: string,
): Promise<RequestedOrders | null> {
  const request = await deps.paymentRequests.byReference(manager, reference);
  if (request === null) return null;
  const profileId = trustedProfileId(request.profileId);
  const rows = await deps.orders.byIds(manager, profileId, request.orderIds);
  const unpaid = request.orderIds.flatMap((id) =>
    rows.filter((order) => order.id === id && order.status === OrderStatus.AWAITING_PAYMENT),
  );
  return { profileId, requestId: request.id, unpaid };
}
