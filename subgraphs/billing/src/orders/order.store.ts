import {
  type DataScope,
  ownCount,
  type ProfileId,
  rowsOf,
  rowsWithin,
} from '@customer-area/shared/isolation';
import type { PageArgs } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { decodeTimeCursor, encodeTimeCursor } from '../listing';
import { OrderLineRow, OrderRow } from './order.entity';
import { whollyWithin } from './wholly-within';

const IN_REACH = whollyWithin('o.profileId', 'o.id');

const orders = (manager: EntityManager, dataScope: DataScope) =>
  rowsWithin(manager.createQueryBuilder(OrderRow, 'o'), 'o', dataScope, IN_REACH);

/** Reads of orders, within what the viewer may reach. */
export class OrderStore {
  byIds(manager: EntityManager, dataScope: DataScope, ids: readonly string[]): Promise<OrderRow[]> {
    return orders(manager, dataScope).andWhere('o.id IN (:...ids)', { ids }).getMany();
  }

  /** Newest first; one row more than asked for, so that the page knows whether there is a next one. */
  page(manager: EntityManager, dataScope: DataScope, args: PageArgs): Promise<OrderRow[]> {
    const query = orders(manager, dataScope)
      .orderBy('o.createdAt', 'DESC')
      .addOrderBy('o.id', 'DESC')
      .limit(args.first + 1);
    const after = decodeTimeCursor(args.after);
    if (after !== null) query.andWhere('(o.createdAt < :at OR (o.createdAt = :at AND o.id < :id))', after);
    return query.getMany();
  }

  count(manager: EntityManager, dataScope: DataScope): Promise<number> {
    return ownCount(orders(manager, dataScope), 'o', dataScope, IN_REACH);
  }

  linesOf(
    manager: EntityManager,
    profileId: ProfileId,
    orderIds: readonly string[],
  ): Promise<OrderLineRow[]> {
    return rowsOf(manager.createQueryBuilder(OrderLineRow, 'line'), 'line', profileId)
      .andWhere('line.orderId IN (:...orderIds)', { orderIds })
      .orderBy('line.position')
      .getMany();
  }
}

export const cursorOfOrder = (row: OrderRow) => encodeTimeCursor({ at: row.createdAt, id: row.id });
