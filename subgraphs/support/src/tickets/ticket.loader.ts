import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { TicketEntity, TicketMessageEntity } from './ticket.entity';
import type { TicketStore } from './ticket.store';

/** Tickets by id, as far as they belong to the viewer's profile. */
export function ticketLoader(store: TicketStore, viewer: Viewer): DataLoader<string, TicketEntity | null> {
  return new DataLoader(async (ids) => {
    const rows = await store.findVisible(profileOf(viewer), ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** The messages of tickets, oldest first. */
export function messagesLoader(
  store: TicketStore,
  viewer: Viewer,
): DataLoader<string, readonly TicketMessageEntity[]> {
  return new DataLoader(async (ticketIds) => {
    const rows = await store.messagesOf(profileOf(viewer), ticketIds);
    return ticketIds.map((ticketId) => rows.filter((row) => row.ticketId === ticketId));
  });
}
