import { trustedProfileId } from '@customer-area/shared/isolation';
import type { PageWanted } from '@customer-area/shared/pagination';
import DataLoader from 'dataloader';
import type { TicketRow } from './ticket.entity';

/** A page of what belongs to one ticket. */
export interface PageOfTicket extends PageWanted {
  /** One that was shown: what belongs to it is its profile's. */
  readonly ticket: Pick<TicketRow, 'id' | 'profileId'>;
}

/** Reads the same page of several tickets of a profile: one row more than its size. */
type ReadPages<Row> = (
  profileId: ReturnType<typeof trustedProfileId>,
  ticketIds: readonly string[],
  wanted: PageWanted,
) => Promise<readonly Row[]>;

/**
 * Loads pages of tickets. A query asks for the same page of each of its tickets, which is one statement; only aliases with other
 * arguments make more.
 */
export function pagesOfTickets<Row extends { readonly ticketId: string | null }>(
  read: ReadPages<Row>,
): DataLoader<PageOfTicket, readonly Row[], string> {
  return new DataLoader(
    async (pages) => {
      const found = new Map<string, Row[]>(pages.map((page) => [keyOf(page), []]));
      for (const kind of new Set(pages.map(kindOf))) {
        const alike = pages.filter((page) => kindOf(page) === kind);
        const [first] = alike;
        if (first === undefined) continue;
        const { profileId } = first.ticket;
        const ids = alike.map(({ ticket }) => ticket.id);
        for (const row of await read(trustedProfileId(profileId), ids, first))
          found.get(keyOf({ ...first, ticket: { id: row.ticketId ?? '', profileId } }))?.push(row);
      }
      return pages.map((page) => found.get(keyOf(page)) ?? []);
    },
    { cacheKeyFn: keyOf },
  );
}

/** Pages of one kind are those of one profile with the same arguments. */
const kindOf = ({ ticket, size, direction, cursor }: PageOfTicket) =>
  `${ticket.profileId} ${size} ${direction} ${cursor ?? ''}`;
const keyOf = (page: PageOfTicket) => `${page.ticket.id} ${kindOf(page)}`;
