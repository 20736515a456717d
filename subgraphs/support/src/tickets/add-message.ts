import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { ticketWritten } from '../../contract';
import type { TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';

export interface AddMessageDeps {
  readonly tickets: TicketStore;
}

/** Adds a customer's message to a ticket, in the transaction that opened the ticket or opened it again. */
export async function addMessage(
  deps: AddMessageDeps,
  manager: EntityManager,
  message: { readonly ticket: TicketRow; readonly text: string; readonly at: Date },
): Promise<void> {
  const { ticket, text, at } = message;
  await deps.tickets.insertMessage(manager, {
    id: newId('msg'),
    ticketId: ticket.id,
    profileId: ticket.profileId,
    author: 'CUSTOMER',
    text,
    createdAt: at,
  });
  await appendEvent(manager, ticketWritten, {
    profileId: ticket.profileId,
    subjectId: ticket.id,
    payload: { ticketId: ticket.id, subject: ticket.subject },
    occurredAt: at,
  });
}
