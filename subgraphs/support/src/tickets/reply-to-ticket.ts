import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { requiredText } from '@customer-area/shared/free-text';
import type { DataScope } from '@customer-area/shared/isolation';
import { type AddMessageDeps, addMessage } from './add-message';
import { checkedAttachmentIds } from './attachment-ids';
import { MAX_MESSAGE } from './open-ticket';
import { refusalToReply } from './ticket-actions';
import { refused, type TicketOutcome, taken } from './ticket-outcome';

export interface ReplyToTicketDeps extends AddMessageDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export interface ReplyToTicket {
  readonly dataScope: DataScope;
  readonly loginId: string;
  readonly ticketId: string;
  readonly message: string;
  readonly attachmentIds: readonly string[] | null;
}

/**
 * Adds a customer's message and opens the ticket again. NOT_FOUND for a ticket that is out of reach as for one that does not
 * exist.
 */
export function replyToTicket(deps: ReplyToTicketDeps, command: ReplyToTicket): Promise<TicketOutcome> {
  const { dataScope, ticketId, loginId } = command;
  const text = requiredText('message', command.message, MAX_MESSAGE);
  const attachmentIds = checkedAttachmentIds('attachmentIds', command.attachmentIds);
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, dataScope, ticketId);
    if (ticket === null) throw notFound();
    const at = deps.clock.now();
    const refusal = refusalToReply(ticket, at);
    if (refusal !== null) return refused(refusal);
    const message = { ticket, author: 'CUSTOMER', loginId, text, attachmentIds, via: 'GRAPH', at } as const;
    return taken((await addMessage(deps, manager, message)).ticket);
  });
}
