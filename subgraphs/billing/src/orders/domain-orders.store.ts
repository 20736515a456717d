import {
  type CountedOwners,
  type OwnRows,
  type ProfileId,
  refuseForeignOwners,
  rowsOf,
  withOwners,
} from '@customer-area/shared/isolation';
import type { PageArgs } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { decodeTimeCursor } from '../listing';
import { OrderLineRow, OrderRow } from './order.entity';

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
  profileId: ProfileId,
  domainIds: readonly string[],
  args: PageArgs,
): Promise<DomainOrder[]> {
  const after = decodeTimeCursor(args.after);
  const rows = await own.read<OrderRow & { ofDomain: string }>(
    profileId,
    `orders of domains ${after === null ? 'first' : 'next'}`,
    () => textOf(own.manager, profileId, after !== null),
    { domainIds, most: args.first + 1, ...after },
  );
  return rows.map((order) => ({ domainId: order.ofDomain, order }));
}

function textOf(manager: EntityManager, profileId: ProfileId, continued: boolean): string {
  const ranked = rowsOf(manager.createQueryBuilder(OrderLineRow, 'line'), 'line', profileId)
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
  profileId: ProfileId,
  domainIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const query = rowsOf(manager.createQueryBuilder(OrderLineRow, 'line'), 'line', profileId)
    .select('line.domainId', 'domainId')
    .addSelect('COUNT(DISTINCT line.orderId)', 'orders')
    .andWhere('line.domainId IN (:...domainIds)', { domainIds })
    .groupBy('line.domainId');
  const rows = await withOwners(query, 'line').getRawMany<
    { domainId: string; orders: string } & CountedOwners
  >();
  for (const row of rows) refuseForeignOwners(row, profileId);
  return new Map(rows.map((row) => [row.domainId, Number(row.orders)]));
}

function columnsOf(manager: EntityManager, alias: string): string {
  return manager.connection
    .getMetadata(OrderRow)
    .columns.map((column) => `${alias}.${column.databaseName} AS ${column.propertyName}`)
    .join(', ');
}
