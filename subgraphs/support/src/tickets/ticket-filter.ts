import {
  type Between,
  checkedPeriod,
  checkedSearchText,
  withinPeriod,
} from '@customer-area/shared/list-filters';
import type { SelectQueryBuilder } from 'typeorm';
import { type About, checkedAbout, type TypedAbout } from './about';
import type { TicketRow } from './ticket.entity';
import type { TicketStatus } from './ticket.transitions';
import { TicketWordRow } from './ticket-word.entity';
import { wordsOf } from './ticket-words';

/** A filter as the caller typed it. */
export interface TypedTicketFilter {
  readonly statuses?: readonly TicketStatus[] | null | undefined;
  readonly createdFrom?: Date | null | undefined;
  readonly createdBefore?: Date | null | undefined;
  readonly about?: TypedAbout | null | undefined;
  readonly text?: string | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface TicketCriteria {
  readonly statuses: readonly TicketStatus[];
  readonly created: Between;
  readonly about: About | null;
  /** All of them have to occur; null when nothing is searched for, empty when no word is in what is. */
  readonly words: readonly string[] | null;
}

export function checkedTicketFilter(filter: TypedTicketFilter | null | undefined): TicketCriteria {
  const text = checkedSearchText('filter.text', filter?.text);
  return {
    statuses: [...new Set(filter?.statuses ?? [])],
    created: checkedPeriod('filter.createdBefore', filter?.createdFrom, filter?.createdBefore),
    about: checkedAbout('filter.about', filter?.about),
    words: text === null ? null : wordsOf(text),
  };
}

/** The columns that a narrowed list is sorted by: those of the index that it is read along. */
export interface SortedBy {
  readonly time: string;
  readonly id: string;
}

/** Leaves the tickets that are asked for; whose they are is decided beside. Answers what they are sorted by. */
export function narrowTickets(
  query: SelectQueryBuilder<TicketRow>,
  { statuses, created, about, words }: TicketCriteria,
): SortedBy {
  if (statuses.length > 0) query.andWhere('ticket.status IN (:...statuses)', { statuses });
  if (about !== null)
    query.andWhere('ticket.aboutKind = :aboutKind AND ticket.aboutId = :aboutId', {
      aboutKind: about.kind,
      aboutId: about.id,
    });
  if (words !== null) withWords(query, words);
  const sorted =
    words === null || words.length === 0
      ? { time: 'ticket.createdAt', id: 'ticket.id' }
      : { time: 'word.openedAt', id: 'word.ticketId' };
  withinPeriod(query, sorted.time, created);
  return sorted;
}

/** The list of the first word is walked, which the fewest tickets have; the others are looked up for each. */
function withWords(query: SelectQueryBuilder<TicketRow>, words: readonly string[]): void {
  const [first, ...others] = words;
  if (first === undefined) {
    query.andWhere('FALSE');
    return;
  }
  query
    .innerJoin(TicketWordRow, 'word', 'word.profileId = ticket.profileId AND word.ticketId = ticket.id')
    .andWhere('word.word = :first', { first });
  others.forEach((other, place) => {
    query.andWhere(
      `EXISTS (SELECT 1 FROM ticket_word beside WHERE beside.profile_id = word.profile_id
         AND beside.word = :beside${place} AND beside.opened_at = word.opened_at AND beside.ticket_id = word.ticket_id)`,
      { [`beside${place}`]: other },
    );
  });
}
