import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { conflict, notFound } from '@customer-area/shared/errors';
import { requiredText } from '@customer-area/shared/free-text';
import type { ProfileId } from '@customer-area/shared/isolation';
import { messages } from '../messages';
import { addMessage } from './add-message';
import { MAX_MESSAGE, MAX_MESSAGES, mayWrite } from './ticket';
import type { TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';

export interface ReplyToTicketDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
}

export interface ReplyToTicket {
  readonly profileId: ProfileId;
  readonly ticketId: string;
  readonly message: string;
}

/**
 * Adds a customer's message and opens the ticket again. Null when it was closed too long ago; NOT_FOUND for another
 * profile's ticket as for one that does not exist.
 */
export function replyToTicket(deps: ReplyToTicketDeps, command: ReplyToTicket): Promise<TicketRow | null> {
  const { profileId, ticketId } = command;
  const text = requiredText('message', command.message, MAX_MESSAGE);
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, profileId, ticketId);
    if (ticket === null) throw notFound();
    const now = deps.clock.now();
    if (!mayWrite(ticket, now)) return null;
    if ((await deps.tickets.countMessages(manager, profileId, ticketId)) >= MAX_MESSAGES)
      throw conflict(messages.localized('fault.fullTicket', { most: MAX_MESSAGES }));
    const open = { status: 'OPEN', closedAt: null } as const;
    await deps.tickets.change(manager, profileId, ticketId, open);
    await addMessage(deps, manager, { ticket, text, at: now });
    return { ...ticket, ...open };
  });
}
