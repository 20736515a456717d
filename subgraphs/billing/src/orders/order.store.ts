import type { LoadedColumns } from '@customer-area/shared/asked-fields';
import {
  type DataScope,
  ownCount,
  type ProfileId,
  rowsOf,
  rowsWithin,
} from '@customer-area/shared/isolation';
import { encodeTimeCursor, newestFirst, type PageWanted, walkOf } from '@customer-area/shared/pagination';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { allLineKinds } from '../line-kinds';
import { WHOLE_ORDERS } from './listed-columns';
import { OrderLineRow, OrderRow } from './order.entity';
import { narrowOrders, type OrderCriteria } from './order-filter';
import { OrderTransitionRow } from './order-history.entity';
import { valueOfOrder } from './order-selection';
import { whollyWithin } from './wholly-within';

const IN_REACH = whollyWithin('o.profileId', 'o.id');

const orders = (manager: EntityManager, dataScope: DataScope) =>
  rowsWithin(manager.createQueryBuilder(OrderRow, 'o'), 'o', dataScope, IN_REACH);

/** A page of orders, and what is read of each; all of it when that is not said. */
interface OrderPage extends PageWanted {
  readonly columns?: LoadedColumns<OrderRow>;
}

/** Reads of orders, within what the viewer may reach. */
export class OrderStore {
  byIds(manager: EntityManager, dataScope: DataScope, ids: readonly string[]): Promise<OrderRow[]> {
    return orders(manager, dataScope).andWhere('o.id IN (:...ids)', { ids }).getMany();
  }

  /** The list is newest first. One row more than asked for, so that the page knows whether the list goes on. */
  async page(
    manager: EntityManager,
    dataScope: DataScope,
    criteria: OrderCriteria,
    wanted: OrderPage,
  ): Promise<OrderRow[]> {
    const { statuses, domainId, word } = criteria;
    if (statuses.length < 2 || domainId !== null || word !== null)
      return pageOf(orders(manager, dataScope), criteria, wanted);
    // A page of each, along its own part of the index: together they would be read and sorted whole.
    const pages = await Promise.all(
      statuses.map((status) =>
        pageOf(orders(manager, dataScope), { ...criteria, statuses: [status] }, wanted),
      ),
    );
    const { order } = walkOf(wanted, 'DESC');
    return pages
      .flat()
      .sort((a, b) => (order === 'DESC' ? byAge(b, a) : byAge(a, b)))
      .slice(0, wanted.size + 1);
  }

  count(manager: EntityManager, dataScope: DataScope, criteria: OrderCriteria): Promise<number> {
    const query = orders(manager, dataScope);
    narrowOrders(query, criteria);
    return ownCount(query, 'o', dataScope, IN_REACH);
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

  /** The steps of these orders, in the order in which they were made. */
  stepsOf(
    manager: EntityManager,
    profileId: ProfileId,
    orderIds: readonly string[],
  ): Promise<OrderTransitionRow[]> {
    return rowsOf(manager.createQueryBuilder(OrderTransitionRow, 'step'), 'step', profileId)
      .andWhere('step.orderId IN (:...orderIds)', { orderIds })
      .orderBy('step.id')
      .getMany();
  }

  /** Whether something in an order is paid by money that is announced only. */
  needsSlowMeans(
    manager: EntityManager,
    profileId: ProfileId,
    { id: orderId }: Pick<OrderRow, 'id'>,
  ): Promise<boolean> {
    const kinds = allLineKinds().flatMap(({ name, slowMeansOnly }) => (slowMeansOnly ? [name] : []));
    return rowsOf(manager.createQueryBuilder(OrderLineRow, 'line'), 'line', profileId)
      .andWhere('line.orderId = :orderId AND line.kind IN (:...kinds)', { orderId, kinds })
      .getExists();
  }
}

async function pageOf(
  query: SelectQueryBuilder<OrderRow>,
  criteria: OrderCriteria,
  { columns = WHOLE_ORDERS, ...wanted }: OrderPage,
): Promise<OrderRow[]> {
  query.select([]);
  for (const property of columns.properties) query.addSelect(valueOfOrder('o', property), property);
  const sorted = narrowOrders(query, criteria);
  // Left to itself the server walks through all statuses where it takes this one for frequent.
  const isByStatus = criteria.statuses.length === 1 && sorted.id === 'o.id';
  if (isByStatus) query.useIndex('customer_order_status');
  return columns.guarded(await newestFirst(query, sorted, wanted).getRawMany<object>());
}

const byAge = (a: OrderRow, b: OrderRow) =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);

export const cursorOfOrder = (row: OrderRow) => encodeTimeCursor({ at: row.createdAt, id: row.id });
