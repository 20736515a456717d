import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { TicketMessageRow, TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';

/** What this slice's resolvers find in their context. */
export interface TicketContext extends ServiceContext {
  readonly tickets: TicketLoaders;
}

/** Batched reads, each narrowed to the viewer's profile. */
export interface TicketLoaders {
  /** Tickets by id; null for one that is absent or another profile's. */
  readonly byId: DataLoader<string, TicketRow | null>;
  /** The messages of tickets, oldest first. */
  readonly messages: DataLoader<string, readonly TicketMessageRow[]>;
}

export function ticketLoaders(store: TicketStore, viewer: Viewer): TicketLoaders {
  return {
    byId: new DataLoader(async (ids) => {
      const rows = await store.findVisible(profileOf(viewer), ids);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    messages: new DataLoader(async (ticketIds) => {
      const rows = await store.messagesOf(profileOf(viewer), ticketIds);
      return ticketIds.map((ticketId) => rows.filter((row) => row.ticketId === ticketId));
    }),
  };
}
