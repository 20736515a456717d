import {
  type Between,
  checkedId,
  checkedPeriod,
  checkedSearchText,
  containing,
  withinPeriod,
} from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import type { TicketStatus } from './ticket';
import type { TicketRow } from './ticket.entity';

/** A filter as the caller typed it. */
export interface TypedTicketFilter {
  readonly statuses?: readonly TicketStatus[] | null | undefined;
  readonly createdFrom?: Date | null | undefined;
  readonly createdBefore?: Date | null | undefined;
  readonly domainId?: string | null | undefined;
  readonly subjectContains?: string | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface TicketCriteria {
  readonly statuses: readonly TicketStatus[];
  readonly created: Between;
  readonly domainId: string | null;
  readonly subjectContains: string | null;
}

export function checkedTicketFilter(filter: TypedTicketFilter | null | undefined): TicketCriteria {
  return {
    statuses: [...new Set(filter?.statuses ?? [])],
    created: checkedPeriod('filter.createdBefore', filter?.createdFrom, filter?.createdBefore),
    domainId: checkedId('filter.domainId', 'dom', filter?.domainId),
    subjectContains: checkedSearchText('filter.subjectContains', filter?.subjectContains),
  };
}

/** Leaves the tickets that are asked for; whose they are is decided beside. */
export function narrowedTickets(
  query: SelectQueryBuilder<TicketRow>,
  { statuses, created, domainId, subjectContains }: TicketCriteria,
): SelectQueryBuilder<TicketRow> {
  if (statuses.length > 0) query.andWhere('ticket.status IN (:...statuses)', { statuses });
  withinPeriod(query, 'ticket.createdAt', created);
  if (domainId !== null) query.andWhere('ticket.domainId = :domainId', { domainId });
  if (subjectContains !== null)
    query.andWhere("ticket.subject LIKE :subject ESCAPE '|'", { subject: containing(subjectContains) });
  return query;
}
