import { isId } from '@customer-area/shared/ids';
import { dataScopeOf, trustedProfileId } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { AttachmentContext, AttachmentRow, AttachmentStore } from '../attachments';
import { type PageOfTicket, pagesOfTickets } from './pages-of-tickets';
import type { TicketMessageRow, TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';
import type { TicketMessageStore } from './ticket-message.store';

/** What this slice's resolvers find in their context. */
export interface TicketContext extends AttachmentContext {
  readonly tickets: TicketLoaders;
}

/** Batched reads of one request. What belongs to a ticket is read for one that was shown. */
export interface TicketLoaders {
  /** Tickets within the viewer's reach by id; null for one that is absent or beyond. */
  readonly byId: DataLoader<string, TicketRow | null>;
  readonly messages: DataLoader<PageOfTicket, readonly TicketMessageRow[], string>;
  readonly files: DataLoader<PageOfTicket, readonly AttachmentRow[], string>;
  readonly fileCount: DataLoader<TicketRow, number, string>;
}

export interface TicketLoadersDeps {
  readonly tickets: TicketStore;
  readonly ticketMessages: TicketMessageStore;
  readonly attachments: AttachmentStore;
}

export function ticketLoaders(deps: TicketLoadersDeps, viewer: Viewer): TicketLoaders {
  const { tickets, ticketMessages, attachments } = deps;
  return {
    byId: new DataLoader(async (ids) => {
      const dataScope = dataScopeOf(viewer);
      const possible = ids.filter((id) => isId(id, 'tkt'));
      const rows = possible.length === 0 ? [] : await tickets.byIds(dataScope, possible);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    messages: pagesOfTickets((...wanted) => ticketMessages.pages(...wanted)),
    files: pagesOfTickets((...wanted) => attachments.pagesOfTickets(...wanted)),
    fileCount: new DataLoader(
      async (rows) => {
        const counts = new Map<string, number>();
        for (const owner of new Set(rows.map(({ profileId }) => profileId))) {
          const ids = rows.flatMap(({ id, profileId }) => (profileId === owner ? [id] : []));
          for (const [id, files] of await attachments.countOfTickets(trustedProfileId(owner), ids))
            counts.set(id, files);
        }
        return rows.map(({ id }) => counts.get(id) ?? 0);
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}
