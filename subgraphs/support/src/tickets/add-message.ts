import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ticketAnswered, ticketWritten } from '../../contract';
import { type BindAttachmentsDeps, bindAttachments } from '../attachments';
import { type MoveTicketDeps, moveTicket, planClosing } from './move-ticket';
import type { MessageVia, TicketAuthor, TicketRow } from './ticket.entity';
import { reopenableUntil } from './ticket-actions';
import { CLOSE_AFTER_DAYS } from './ticket-jobs';
import type { TicketMessageStore } from './ticket-message.store';
import type { TicketPorts } from './ticket-ports';
import type { TicketWordStore } from './ticket-word.store';

export interface AddMessageDeps extends MoveTicketDeps, TicketPorts, BindAttachmentsDeps {
  readonly ticketMessages: TicketMessageStore;
  readonly ticketWords: TicketWordStore;
}

export interface AddMessage {
  /** As it was read with its lock. */
  readonly ticket: TicketRow;
  readonly author: TicketAuthor;
  /** Who writes; null for what came by mail. */
  readonly loginId: string | null;
  /** Checked before: 1 to 5000 characters. */
  readonly text: string;
  readonly attachmentIds: readonly string[];
  readonly via: MessageVia;
  /** The address that a mail says it is from; absent for what did not come by mail. */
  readonly sentFrom?: string;
  /** An answer with which the ticket is closed: the customer is told both at once. */
  readonly thenClose?: boolean;
  readonly at: Date;
}

export interface MessageAdded {
  /** As it is now. */
  readonly ticket: TicketRow;
  readonly messageId: string;
}

/**
 * Adds a message to a ticket, in the transaction that holds its lock: the one way in, for customers, staff and mail. What a
 * customer writes opens the ticket again, what staff write waits for the customer. Whether it may be written is asked before
 * (`refusalToReply`); NOT_FOUND for an attachment that cannot be bound to it.
 */
export async function addMessage(
  deps: AddMessageDeps,
  manager: EntityManager,
  message: AddMessage,
): Promise<MessageAdded> {
  const { author, at, thenClose = false } = message;
  const { id: messageId, fileNames } = await writeMessage(deps, manager, message);
  await deps.ticketWords.add(manager, message.ticket, message.text);
  const ticket = { ...message.ticket, messageCount: message.ticket.messageCount + 1 };
  const moved = await afterwards(deps, manager, ticket, author, at);
  const close = { ticket: moved, to: 'CLOSED', by: author, at, isToldElsewhere: true } as const;
  const now = thenClose ? await moveTicket(deps, manager, close) : moved;
  const { id: ticketId, profileId, number, subject } = ticket;
  const told = { profileId, subjectId: ticketId, occurredAt: at };
  const about = { ticketId, number, subject };
  if (author === 'CUSTOMER') await appendEvent(manager, ticketWritten, { ...told, payload: about });
  else
    await appendEvent(manager, ticketAnswered, {
      ...told,
      payload: {
        ...about,
        messageId,
        text: message.text,
        closesAt: thenClose ? null : addDays(at, CLOSE_AFTER_DAYS),
        reopenableUntil: reopenableUntil(now),
        files: [...fileNames],
        replyTo: deps.replyAddressOf?.(ticketId, profileId) ?? null,
      },
    });
  return { ticket: now, messageId };
}

interface MessageWritten {
  readonly id: string;
  /** What its files are called. */
  readonly fileNames: readonly string[];
}

/** Writes the message alone: the first one of a ticket moves nothing, and the ticket itself tells of it. */
export async function writeMessage(
  deps: AddMessageDeps,
  manager: EntityManager,
  { ticket, author, loginId, text, attachmentIds, via, sentFrom, at }: AddMessage,
): Promise<MessageWritten> {
  const { id: ticketId, profileId } = ticket;
  const fromMail = { sentFrom: sentFrom ?? null };
  const row = {
    id: newId('msg'),
    ticketId,
    profileId,
    author,
    loginId,
    text,
    via,
    ...fromMail,
    createdAt: at,
  };
  await deps.ticketMessages.insert(manager, row);
  const fileNames = await bindAttachments(deps, manager, {
    profileId: trustedProfileId(profileId),
    loginId: loginId ?? '',
    ticketId,
    messageId: row.id,
    attachmentIds,
  });
  return { id: row.id, fileNames };
}

async function afterwards(
  deps: AddMessageDeps,
  manager: EntityManager,
  ticket: TicketRow,
  author: TicketAuthor,
  at: Date,
): Promise<TicketRow> {
  const to = author === 'CUSTOMER' ? 'OPEN' : 'ANSWERED';
  if (ticket.status !== to) {
    // Staff who write to a closed ticket take it up again first: there is no way from there to an answer.
    const open =
      ticket.status === 'CLOSED' && to === 'ANSWERED'
        ? await moveTicket(deps, manager, { ticket, to: 'OPEN', by: author, at })
        : ticket;
    return moveTicket(deps, manager, { ticket: open, to, by: author, at });
  }
  // Another answer: the customer's two weeks begin anew.
  const same = to === 'ANSWERED' ? { ...ticket, answeredAt: at, closingToldAt: null } : ticket;
  await deps.tickets.save(manager, same);
  if (to === 'ANSWERED') await planClosing(manager, ticket.id, at);
  return same;
}
