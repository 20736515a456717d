import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId, newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { mayWrite, type TicketState } from './ticket';
import type { TicketEntity } from './ticket.entity';
import type { TicketStore } from './ticket.store';

export interface WriteTicket {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
}

const MAX_SUBJECT = 200;
const MAX_MESSAGE = 5_000;

export interface NewTicket {
  readonly category: string;
  readonly subject: string;
  readonly message: string;
  readonly domainId: string | null;
  readonly orderId: string | null;
}

/** Opens a ticket with its first message. */
export async function openTicket(
  deps: WriteTicket,
  profileId: ProfileId,
  input: NewTicket,
): Promise<TicketEntity> {
  const subject = oneLine('input.subject', input.subject);
  const text = checkedText('input.message', input.message);
  const now = deps.clock.now();
  const ticket: TicketEntity = {
    id: newId('tkt'),
    profileId,
    category: input.category,
    subject,
    domainId: checkedId('input.domainId', input.domainId, 'dom'),
    orderId: checkedId('input.orderId', input.orderId, 'ord'),
    state: 'OPEN',
    openedAt: now,
    closedAt: null,
  };
  await deps.database.transact(async (manager) => {
    await deps.tickets.insert(manager, ticket);
    await addMessage(deps, manager, ticket, text, now);
  });
  return ticket;
}

/** Adds a customer's message; opens the ticket again. Null when it was closed too long ago; NOT_FOUND as for an absent one. */
export function replyToTicket(
  deps: WriteTicket,
  profileId: ProfileId,
  input: { ticketId: string; message: string },
): Promise<TicketEntity | null> {
  const text = checkedText('message', input.message);
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, profileId, input.ticketId);
    if (ticket === null) throw notFound();
    const now = deps.clock.now();
    if (!mayWrite({ state: ticket.state as TicketState, closedAt: ticket.closedAt }, now)) return null;
    await deps.tickets.setState(manager, ticket.id, 'OPEN', null);
    await addMessage(deps, manager, ticket, text, now);
    return { ...ticket, state: 'OPEN', closedAt: null };
  });
}

/** Closes a ticket; closing a closed one changes nothing. */
export function closeTicket(
  deps: WriteTicket,
  profileId: ProfileId,
  ticketId: string,
): Promise<TicketEntity> {
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, profileId, ticketId);
    if (ticket === null) throw notFound();
    if (ticket.state === 'CLOSED') return ticket;
    const closedAt = deps.clock.now();
    await deps.tickets.setState(manager, ticket.id, 'CLOSED', closedAt);
    await appendEvent(manager, {
      type: 'ticket.closed',
      profileId,
      subjectId: ticket.id,
      payload: { ticketId: ticket.id, subject: ticket.subject },
      occurredAt: closedAt,
    });
    return { ...ticket, state: 'CLOSED', closedAt };
  });
}

async function addMessage(
  { tickets }: WriteTicket,
  manager: EntityManager,
  ticket: TicketEntity,
  text: string,
  writtenAt: Date,
): Promise<void> {
  const { profileId } = ticket;
  await tickets.insertMessage(manager, {
    id: newId('msg'),
    ticketId: ticket.id,
    profileId,
    author: 'CUSTOMER',
    text,
    writtenAt,
  });
  await appendEvent(manager, {
    type: 'ticket.written',
    profileId,
    subjectId: ticket.id,
    payload: { ticketId: ticket.id, subject: ticket.subject },
    occurredAt: writtenAt,
  });
}

function checkedText(field: string, value: string, max = MAX_MESSAGE): string {
  const text = value.trim();
  if (text.length === 0 || text.length > max) throw badInput(field, `must be 1 to ${max} characters`);
  return text;
}

/** One line that can be read, and that reads as it is written: nothing invisible only, nothing that turns the text around. */
function oneLine(field: string, value: string): string {
  const text = checkedText(field, value, MAX_SUBJECT);
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text))
    throw badInput(field, 'must be one line of text');
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) throw badInput(field, 'must be text that can be read');
  return text;
}

function checkedId(field: string, value: string | null, prefix: string): string | null {
  if (value != null && !isId(value, prefix)) throw badInput(field, 'is not an id of that kind');
  return value ?? null;
}
