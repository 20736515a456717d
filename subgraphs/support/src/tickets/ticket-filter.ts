import { type Between, checkedPeriod, withinPeriod } from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import { type About, checkedAbout, type TypedAbout } from './about';
import type { TicketRow } from './ticket.entity';
import type { TicketStatus } from './ticket.transitions';

/** A filter as the caller typed it. */
export interface TypedTicketFilter {
  readonly statuses?: readonly TicketStatus[] | null | undefined;
  readonly createdFrom?: Date | null | undefined;
  readonly createdBefore?: Date | null | undefined;
  readonly about?: TypedAbout | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface TicketCriteria {
  readonly statuses: readonly TicketStatus[];
  readonly created: Between;
  readonly about: About | null;
}

export function checkedTicketFilter(filter: TypedTicketFilter | null | undefined): TicketCriteria {
  return {
    statuses: [...new Set(filter?.statuses ?? [])],
    created: checkedPeriod('filter.createdBefore', filter?.createdFrom, filter?.createdBefore),
    about: checkedAbout('filter.about', filter?.about),
  };
}

/** Leaves the tickets that are asked for; whose they are is decided beside. */
export function narrowedTickets(
  query: SelectQueryBuilder<TicketRow>,
  { statuses, created, about }: TicketCriteria,
): SelectQueryBuilder<TicketRow> {
  if (statuses.length > 0) query.andWhere('ticket.status IN (:...statuses)', { statuses });
  withinPeriod(query, 'ticket.createdAt', created);
  if (about !== null)
    query.andWhere('ticket.aboutKind = :kind AND ticket.aboutId = :aboutId', {
      kind: about.kind,
      aboutId: about.id,
    });
  return query;
}
