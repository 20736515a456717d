import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { OrderRow } from './order.entity';
import { OrderStatus, transitions } from './order-status';

/** Orders that something is still to happen to, how many they are and which. */
export interface OpenOrders {
  readonly total: number;
  /** The newest ones. */
  readonly ids: string[];
  /** Of all their ids, in no particular order. */
  readonly digest: string;
}

const OPEN = Object.values(OrderStatus).filter((status) => transitions[status].length > 0);

/** The orders of a profile that have not come to an end. */
export class ProfileOpenOrderStore {
  async openOrdersOf(manager: EntityManager, profileId: ProfileId, most: number): Promise<OpenOrders> {
    const counted = await open(manager, profileId)
      .select('COUNT(*)', 'total')
      .addSelect('LOWER(HEX(BIT_XOR(CAST(CONV(LEFT(MD5(o.id), 16), 16, 10) AS UNSIGNED))))', 'digest')
      .getRawOne<{ total: string; digest: string }>();
    const newest = await open(manager, profileId)
      .select('o.id', 'id')
      .orderBy('o.createdAt', 'DESC')
      .addOrderBy('o.id', 'DESC')
      .limit(most)
      .getRawMany<{ id: string }>();
    return {
      total: Number(counted?.total ?? 0),
      ids: newest.map(({ id }) => id),
      digest: counted?.digest ?? '',
    };
  }
}

function open(manager: EntityManager, profileId: ProfileId): SelectQueryBuilder<OrderRow> {
  const query = manager.createQueryBuilder(OrderRow, 'o').where('o.status IN (:...open)', { open: OPEN });
  return rowsOf(query, 'o', profileId);
}
