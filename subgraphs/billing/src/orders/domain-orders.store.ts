import {
  type CountedOwners,
  type OwnRows,
  type Reach,
  refuseForeignOwners,
  rowsWithin,
  withOwners,
} from '@customer-area/shared/isolation';
import type { PageArgs } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { decodeTimeCursor } from '../listing';
import { OrderLineRow, OrderRow } from './order.entity';
import { whollyWithin } from './reachable-orders.store';

/** Which lines belong to orders within reach. */
const IN_REACH = whollyWithin('line.profileId', 'line.orderId');

export interface DomainOrder {
  readonly domainId: string;
  readonly order: OrderRow;
}

/**
 * The newest orders of each of these domains, at most `first + 1` for each, in one statement: lines are ranked inside
 * their domain on an index that has everything the ranking needs, then the few that stay are joined with their orders.
 */
export async function ordersOfDomains(
  own: OwnRows,
  reach: Reach,
  domainIds: readonly string[],
  args: PageArgs,
): Promise<DomainOrder[]> {
  const after = decodeTimeCursor(args.after);
  const rows = await own.read<OrderRow & { ofDomain: string }>(
    reach,
    `orders of domains ${after === null ? 'first' : 'next'}`,
    () => textOf(own.manager, reach, after !== null),
    { domainIds, most: args.first + 1, ...after },
  );
  return rows.map((order) => ({ domainId: order.ofDomain, order }));
}

function textOf(manager: EntityManager, reach: Reach, continued: boolean): string {
  const ranked = rowsWithin(manager.createQueryBuilder(OrderLineRow, 'line'), 'line', reach, IN_REACH)
    .select('line.domainId', 'domainId')
    .addSelect('line.orderId', 'orderId')
    .addSelect(
      'ROW_NUMBER() OVER (PARTITION BY line.domain_id ORDER BY line.ordered_at DESC, line.order_id DESC)',
      'place',
    )
    .andWhere('line.domainId IN (:...domainIds)');
  if (continued) ranked.andWhere('(line.orderedAt < :at OR (line.orderedAt = :at AND line.orderId < :id))');
  return `SELECT ranked.domainId AS ofDomain, ${columnsOf(manager, 'o')}
            FROM (${ranked.getQuery()}) ranked JOIN customer_order o ON o.id = ranked.orderId
           WHERE ranked.place <= :most ORDER BY ranked.domainId, ranked.place`;
}

export async function countOrdersOfDomains(
  manager: EntityManager,
  reach: Reach,
  domainIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const query = rowsWithin(manager.createQueryBuilder(OrderLineRow, 'line'), 'line', reach, IN_REACH)
    .select('line.domainId', 'domainId')
    .addSelect('COUNT(DISTINCT line.orderId)', 'orders')
    .andWhere('line.domainId IN (:...domainIds)', { domainIds })
    .groupBy('line.domainId');
  const rows = await withOwners(query, 'line', reach, IN_REACH).getRawMany<
    { domainId: string; orders: string } & CountedOwners
  >();
  for (const row of rows) refuseForeignOwners(row, reach);
  return new Map(rows.map((row) => [row.domainId, Number(row.orders)]));
}

function columnsOf(manager: EntityManager, alias: string): string {
  return manager.connection
    .getMetadata(OrderRow)
    .columns.map((column) => `${alias}.${column.databaseName} AS ${column.propertyName}`)
    .join(', ');
}
