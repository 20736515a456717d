import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { requiredText } from '@customer-area/shared/free-text';
import { claimUnderLock, earlierResult, type IdempotentRequest } from '@customer-area/shared/idempotency';
import { type DataScope, trustedProfileId } from '@customer-area/shared/isolation';
import { type AddMessageDeps, addMessage } from './add-message';
import { checkedAttachmentIds } from './attachment-ids';
import { MAX_MESSAGE } from './open-ticket';
import type { TicketRow } from './ticket.entity';
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
  /** The same message with the same key is written once; null without one. */
  readonly idempotencyKey: string | null;
}

/**
 * Adds a customer's message and opens the ticket again. A repetition answers the ticket as it is: its lock is held, so the first is
 * written or was never. NOT_FOUND for a ticket that is out of reach as for one that does not
 * exist.
 */
export function replyToTicket(deps: ReplyToTicketDeps, command: ReplyToTicket): Promise<TicketOutcome> {
  const { dataScope, ticketId, loginId } = command;
  const text = requiredText('message', command.message, MAX_MESSAGE);
  const attachmentIds = checkedAttachmentIds('attachmentIds', command.attachmentIds);
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, dataScope, ticketId);
    if (ticket === null) throw notFound();
    const request = requestOf(ticket, command, attachmentIds);
    if (request !== null && (await earlierResult(manager, request)) !== null) return taken(ticket);
    const at = deps.clock.now();
    const refusal = refusalToReply(ticket, at);
    if (refusal !== null) return refused(refusal);
    const message = { ticket, author: 'CUSTOMER', loginId, text, attachmentIds, via: 'GRAPH', at } as const;
    const added = await addMessage(deps, manager, message);
    if (request !== null) await claimUnderLock(manager, request, added.messageId);
    return taken(added.ticket);
  });
}

function requestOf(
  { profileId }: TicketRow,
  { idempotencyKey: key, ticketId, loginId, message }: ReplyToTicket,
  attachmentIds: readonly string[],
): IdempotentRequest | null {
  if (key === null) return null;
  const payload = { ticketId, loginId, message, attachmentIds };
  return { profileId: trustedProfileId(profileId), operation: 'replyToTicket', key, payload };
}
