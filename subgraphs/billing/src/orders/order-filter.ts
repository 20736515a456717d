import {
  type Between,
  checkedId,
  checkedPeriod,
  checkedSearchText,
  withinPeriod,
} from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import { OrderDomainRow, type OrderRow } from './order.entity';
import type { OrderStatus } from './order-status';
import { OrderWordRow } from './order-word.entity';
import { asWord } from './order-words';

/** A filter as the caller typed it. */
export interface TypedOrderFilter {
  readonly statuses?: readonly OrderStatus[] | null | undefined;
  readonly placedFrom?: Date | null | undefined;
  readonly placedTo?: Date | null | undefined;
  readonly domainId?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface OrderCriteria {
  readonly statuses: readonly OrderStatus[];
  readonly placed: Between;
  readonly domainId: string | null;
  readonly word: string | null;
}

/** The columns that a narrowed list is sorted by: those of the index that it is read along. */
export interface SortedBy {
  readonly time: string;
  readonly id: string;
}

export function checkedOrderFilter(filter: TypedOrderFilter | null | undefined): OrderCriteria {
  const text = checkedSearchText('filter.text', filter?.text);
  return {
    statuses: [...new Set(filter?.statuses ?? [])],
    placed: checkedPeriod('filter.placedTo', filter?.placedFrom, filter?.placedTo),
    domainId: checkedId('filter.domainId', 'dom', filter?.domainId),
    word: text === null ? null : asWord(text),
  };
}

/** Leaves the orders that are asked for; whose they are is decided before. Answers what they are sorted by. */
export function narrowOrders(
  query: SelectQueryBuilder<OrderRow>,
  { statuses, placed, domainId, word }: OrderCriteria,
): SortedBy {
  if (statuses.length > 0) query.andWhere('o.status IN (:...statuses)', { statuses });
  if (word !== null)
    query
      .innerJoin(OrderWordRow, 'w', 'w.profileId = o.profileId AND w.orderId = o.id')
      .andWhere('w.word = :word', { word });
  if (domainId !== null)
    query
      .innerJoin(OrderDomainRow, 'about', 'about.profileId = o.profileId AND about.orderId = o.id')
      .andWhere('about.domainId = :aboutDomainId', { aboutDomainId: domainId });
  const index = word !== null ? 'w' : domainId !== null ? 'about' : null;
  const sorted =
    index === null
      ? { time: 'o.createdAt', id: 'o.id' }
      : { time: `${index}.orderedAt`, id: `${index}.orderId` };
  withinPeriod(query, sorted.time, placed);
  return sorted;
}
