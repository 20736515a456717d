import type { ServiceContext } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { dataScopeOf, trustedProfileId } from '@customer-area/shared/isolation';
import type { PageWanted } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { TicketMessageRow, TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';
import type { TicketMessageStore } from './ticket-message.store';

/** A page of the messages of one ticket. */
interface MessagePage extends PageWanted {
  readonly ticket: Pick<TicketRow, 'id' | 'profileId'>;
}

/** What this slice's resolvers find in their context. */
export interface TicketContext extends ServiceContext {
  readonly tickets: TicketLoaders;
}

/** Batched reads of one request. */
export interface TicketLoaders {
  /** Tickets within the viewer's reach by id; null for one that is absent or beyond. */
  readonly byId: DataLoader<string, TicketRow | null>;
  /** Messages of a ticket that was shown: one more than the size of the page. */
  readonly messages: DataLoader<MessagePage, readonly TicketMessageRow[], string>;
}

export interface TicketLoadersDeps {
  readonly tickets: TicketStore;
  readonly ticketMessages: TicketMessageStore;
}

export function ticketLoaders(deps: TicketLoadersDeps, viewer: Viewer): TicketLoaders {
  return {
    byId: new DataLoader(async (ids) => {
      const dataScope = dataScopeOf(viewer);
      const possible = ids.filter((id) => isId(id, 'tkt'));
      const rows = possible.length === 0 ? [] : await deps.tickets.byIds(dataScope, possible);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    messages: new DataLoader(
      async (pages) => {
        const found = new Map<string, TicketMessageRow[]>();
        // A query asks for the same page of each of its tickets; only aliases with other arguments make more statements.
        for (const kind of new Set(pages.map(kindOf)))
          await readPages(
            deps,
            pages.filter((page) => kindOf(page) === kind),
            found,
          );
        return pages.map((page) => found.get(keyOf(page)) ?? []);
      },
      { cacheKeyFn: keyOf },
    ),
  };
}

/** Reads pages of one kind in one statement. */
async function readPages(
  { ticketMessages }: TicketLoadersDeps,
  pages: readonly MessagePage[],
  found: Map<string, TicketMessageRow[]>,
): Promise<void> {
  const [first] = pages;
  if (first === undefined) return;
  const owner = trustedProfileId(first.ticket.profileId);
  const ids = pages.map(({ ticket }) => ticket.id);
  for (const page of pages) found.set(keyOf(page), []);
  for (const row of await ticketMessages.pages(owner, ids, first))
    found.get(keyOf({ ...first, ticket: { id: row.ticketId, profileId: owner } }))?.push(row);
}

/** Pages of one kind are those of one profile with the same arguments. */
const kindOf = ({ ticket, size, direction, cursor }: MessagePage) =>
  `${ticket.profileId} ${size} ${direction} ${cursor ?? ''}`;
const keyOf = (page: MessagePage) => `${page.ticket.id} ${kindOf(page)}`;
