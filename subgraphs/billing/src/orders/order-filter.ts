import {
  type Between,
  checkedId,
  checkedPeriod,
  checkedSearchText,
  startingWith,
  withinPeriod,
} from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import type { OrderRow } from './order.entity';
import type { OrderStatus } from './order-status';

/** A filter as the caller typed it. */
export interface TypedOrderFilter {
  readonly statuses?: readonly OrderStatus[] | null | undefined;
  readonly createdFrom?: Date | null | undefined;
  readonly createdBefore?: Date | null | undefined;
  readonly domainId?: string | null | undefined;
  readonly numberStartsWith?: string | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface OrderCriteria {
  readonly statuses: readonly OrderStatus[];
  readonly created: Between;
  readonly domainId: string | null;
  readonly numberStartsWith: string | null;
}

export function checkedOrderFilter(filter: TypedOrderFilter | null | undefined): OrderCriteria {
  return {
    statuses: [...new Set(filter?.statuses ?? [])],
    created: checkedPeriod('filter.createdBefore', filter?.createdFrom, filter?.createdBefore),
    domainId: checkedId('filter.domainId', 'dom', filter?.domainId),
    numberStartsWith: checkedSearchText('filter.numberStartsWith', filter?.numberStartsWith),
  };
}

/** Leaves the orders that are asked for; whose they are is decided before. */
export function narrowedOrders(
  query: SelectQueryBuilder<OrderRow>,
  { statuses, created, domainId, numberStartsWith }: OrderCriteria,
): SelectQueryBuilder<OrderRow> {
  if (statuses.length > 0) query.andWhere('o.status IN (:...statuses)', { statuses });
  withinPeriod(query, 'o.createdAt', created);
  if (domainId !== null) query.andWhere(`o.id IN (${ORDERS_ABOUT})`, { aboutDomainId: domainId });
  if (numberStartsWith !== null)
    query.andWhere("o.number LIKE :number ESCAPE '|'", { number: startingWith(numberStartsWith) });
  return query;
}

const ORDERS_ABOUT = `SELECT about.order_id FROM order_domain about
  WHERE about.profile_id = o.profile_id AND about.domain_id = :aboutDomainId`;
