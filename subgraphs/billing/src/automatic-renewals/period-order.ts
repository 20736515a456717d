import type { automaticRenewalDue } from '@customer-area/domains/contract';
import type { PayloadOf } from '@customer-area/shared/contract';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { OrderStatus, type OrderStore, type OrderWritingStore } from '../orders';
import type { AutomaticChargeRow } from './automatic-charge.entity';
import type { AutomaticChargeStore } from './automatic-charge.store';

export interface PeriodOrderDeps {
  readonly automaticCharges: AutomaticChargeStore;
  readonly orders: OrderStore;
  readonly orderWriting: OrderWritingStore;
}

type Due = PayloadOf<typeof automaticRenewalDue>;

/**
 * The ids of the order that an attempt pays: those of the attempt before it, unless that order has ended and its holder has chosen
 * since that the domain renews itself. No status that an order ends in is left again, so a period has one open order at a time.
 */
export async function periodOrder(
  deps: PeriodOrderDeps,
  manager: EntityManager,
  due: Due,
): Promise<Pick<AutomaticChargeRow, 'orderId' | 'lineId'>> {
  const known = await deps.automaticCharges.orderOf(manager, due);
  if (known !== null && !(await isToBeReplaced(deps, manager, due, known.orderId))) return known;
  return { orderId: newId('ord'), lineId: newId('lin') };
}

async function isToBeReplaced(
  { orders, orderWriting }: PeriodOrderDeps,
  manager: EntityManager,
  { profileId, chosenAt }: Due,
  orderId: string,
): Promise<boolean> {
  const [order] = await orders.byIds(manager, trustedProfileId(profileId), [orderId]);
  switch (order?.status) {
    case OrderStatus.EXPIRED:
      return true;
    case OrderStatus.CANCELLED:
    case OrderStatus.FAILED:
    case OrderStatus.PARTIALLY_FAILED: {
      const endedAt = await orderWriting.movedAt(manager, order, order.status);
      return chosenAt !== null && endedAt !== null && new Date(chosenAt) > endedAt;
    }
    default:
      return false;
  }
}
