import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { OrderSnapshotRow } from './order-snapshot.entity';

/** Reads what orders were placed under. */
export class OrderSnapshotStore {
  ofOrders(
    manager: EntityManager,
    profileId: ProfileId,
    orderIds: readonly string[],
  ): Promise<OrderSnapshotRow[]> {
    return rowsOf(manager.createQueryBuilder(OrderSnapshotRow, 'snapshot'), 'snapshot', profileId)
      .andWhere('snapshot.orderId IN (:...orderIds)', { orderIds })
      .getMany();
  }
}
