import type { LoadedColumns } from '@customer-area/shared/asked-fields';
import {
  type CountedOwners,
  type DataScope,
  type OwnRows,
  refuseForeignOwners,
  rowsWithin,
  withOwners,
} from '@customer-area/shared/isolation';
import { type PageWanted, positionOf, walkOf } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { WHOLE_ORDERS } from './listed-columns';
import { OrderDomainRow, OrderRow } from './order.entity';
import { orderList } from './order-selection';
import { OrderStatus } from './order-status';
import { whollyWithin } from './wholly-within';

/** Which of the rows belong to orders in the viewer's scope. */
const IN_REACH = whollyWithin('about.profileId', 'about.orderId');

export interface DomainOrder {
  readonly domainId: string;
  readonly order: OrderRow;
}

/** The orders of domains, within what the viewer may reach. */
export class DomainOrderStore {
  /**
   * A page of the orders of each of these domains, newest first and one more than asked for, in one statement: they are ranked inside
   * their domain on a key that has everything the ranking needs, then the few that stay are joined with their orders.
   */
  async ofDomains(
    own: OwnRows,
    dataScope: DataScope,
    domainIds: readonly string[],
    wanted: PageWanted,
    columns: LoadedColumns<OrderRow>,
  ): Promise<DomainOrder[]> {
    const from = positionOf(wanted);
    const rows = await own.read<OrderRow & { ofDomain: string }>(
      dataScope,
      `orders of domains ${wanted.direction} ${from === null ? 'first' : 'next'} ${columns.key}`,
      () => textOf(own.manager, dataScope, wanted, columns),
      { domainIds, most: wanted.size + 1, ...from },
    );
    columns.guarded(rows);
    return rows.map((order) => ({ domainId: order.ofDomain, order }));
  }

  /** Of each of these domains the newest order that waits for its payment. One statement. */
  async openOfDomains(
    own: OwnRows,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<DomainOrder[]> {
    const rows = await own.read<OrderRow & { ofDomain: string }>(
      dataScope,
      'open orders of domains',
      () => openTextOf(own.manager, dataScope),
      { domainIds },
    );
    return rows.map((order) => ({ domainId: order.ofDomain, order }));
  }

  async countOfDomains(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const query = rowsWithin(
      manager.createQueryBuilder(OrderDomainRow, 'about'),
      'about',
      dataScope,
      IN_REACH,
    )
      .select('about.domainId', 'domainId')
      .addSelect('COUNT(*)', 'orders')
      .andWhere('about.domainId IN (:...domainIds)', { domainIds })
      .groupBy('about.domainId');
    const rows = await withOwners(query, 'about', dataScope, IN_REACH).getRawMany<
      { domainId: string; orders: string } & CountedOwners
    >();
    for (const row of rows) refuseForeignOwners(row, dataScope);
    return new Map(rows.map((row) => [row.domainId, Number(row.orders)]));
  }
}

function textOf(
  manager: EntityManager,
  dataScope: DataScope,
  wanted: PageWanted,
  { properties }: LoadedColumns<OrderRow>,
): string {
  const { order, beyond } = walkOf(wanted, 'DESC');
  const ranked = rowsWithin(manager.createQueryBuilder(OrderDomainRow, 'about'), 'about', dataScope, IN_REACH)
    .select('about.domainId', 'domainId')
    .addSelect('about.orderId', 'orderId')
    .addSelect(
      `ROW_NUMBER() OVER (PARTITION BY about.domain_id ORDER BY about.ordered_at ${order}, about.order_id ${order})`,
      'place',
    )
    .andWhere('about.domainId IN (:...domainIds)');
  if (wanted.cursor !== null)
    ranked.andWhere(
      `(about.orderedAt ${beyond} :at OR (about.orderedAt = :at AND about.orderId ${beyond} :id))`,
    );
  return `SELECT ranked.domainId AS ofDomain, ${orderList('o', properties)}
            FROM (${ranked.getQuery()}) ranked JOIN customer_order o ON o.id = ranked.orderId
           WHERE ranked.place <= :most ORDER BY ranked.domainId, ranked.place`;
}

function openTextOf(manager: EntityManager, dataScope: DataScope): string {
  const about = rowsWithin(manager.createQueryBuilder(OrderDomainRow, 'about'), 'about', dataScope, IN_REACH)
    .innerJoin(OrderRow, 'o', 'o.id = about.orderId AND o.profileId = about.profileId')
    .select('about.domainId', 'domainId')
    .addSelect('MAX(about.orderId)', 'orderId')
    .andWhere(`about.domainId IN (:...domainIds) AND o.status = '${OrderStatus.AWAITING_PAYMENT}'`)
    .groupBy('about.domainId');
  return `SELECT open.domainId AS ofDomain, ${orderList('o', WHOLE_ORDERS.properties)}
            FROM (${about.getQuery()}) open JOIN customer_order o ON o.id = open.orderId`;
}
