import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ticketMerged } from '../../contract';
import type { AttachmentStore } from '../attachments';
import {
  type MoveTicketDeps,
  moveTicket,
  type TicketMessageStore,
  type TicketRow,
  type TicketWordStore,
} from '../tickets';
import {
  type AtDesk,
  type DeskActDeps,
  type Done,
  done,
  lockAtDesk,
  type Refused,
  refused,
} from './desk-act';
import { planOverdue } from './ticket-desk';
import { joinedPlace } from './ticket-place';

export interface MergeTicketsDeps extends DeskActDeps, MoveTicketDeps {
  readonly ticketMessages: TicketMessageStore;
  /** Files of messages follow them. */
  readonly attachments: AttachmentStore;
  readonly ticketWords: TicketWordStore;
}

export interface MergeTickets {
  /** The one that ends. */
  readonly ticketId: string;
  /** The one in which both go on. */
  readonly intoTicketId: string;
}

/**
 * Joins two tickets of one customer: the messages of the first are messages of the second, in the order in which they were written,
 * and the first is closed and leads to it. If something in the first waits for an answer, the second waits for it now, as long as the
 * first did.
 */
export function mergeTickets(
  deps: MergeTicketsDeps,
  { ticketId, intoTicketId }: MergeTickets,
): Promise<Done | Refused> {
  if (ticketId === intoTicketId) throw badInput('intoTicketId', faultText('input.id'));
  if (!isId(ticketId, 'tkt') || !isId(intoTicketId, 'tkt')) throw notFound();
  return deps.database.transact((manager) => joinTickets(deps, manager, { ticketId, intoTicketId }));
}

/** The same in a transaction that is there already. */
export async function joinTickets(
  deps: MergeTicketsDeps,
  manager: EntityManager,
  { ticketId, intoTicketId }: MergeTickets,
): Promise<Done | Refused> {
  const { from, into } = await lockBoth(deps, manager, ticketId, intoTicketId);
  const [source, target, now] = [from.ticket, into.ticket, into.now];
  if (source.profileId !== target.profileId) return refused('OTHER_CUSTOMER');
  if (source.mergedInto !== null || target.mergedInto !== null) return refused('TICKET_ENDED');
  if (target.status === 'CLOSED') return refused('TICKET_NOT_AT_DESK');
  if (isSeenByOthers(source, target)) return refused('ABOUT_ANOTHER_DOMAIN');
  const profileId = trustedProfileId(source.profileId);
  const texts = await deps.ticketMessages.textsOf(manager, profileId, source.id);
  await deps.ticketWords.add(manager, target, [source.subject, ...texts].join('\n'));
  const moved = await deps.ticketMessages.moveAll(manager, profileId, source.id, target.id);
  await deps.attachments.moveToTicket(manager, profileId, source.id, target.id);
  const joined = { ...target, messageCount: target.messageCount + moved };
  await deps.tickets.save(manager, joined);
  const merged = { ...source, messageCount: source.messageCount - moved, mergedInto: target.id };
  await endMerged(deps, manager, merged, target, now);
  if (source.status === 'OPEN' && target.status === 'ANSWERED')
    await moveTicket(deps, manager, { ticket: joined, to: 'OPEN', by: 'STAFF', at: now });
  await keepDue(deps, manager, from, into);
  return done(deps, manager, target.id);
}

/**
 * Whether one of them is seen by delegates who may not see the other: those who are limited to some domains see the tickets about them,
 * and no others.
 */
function isSeenByOthers(source: TicketRow, target: TicketRow): boolean {
  if (source.aboutKind !== 'DOMAIN' && target.aboutKind !== 'DOMAIN') return false;
  return source.aboutKind !== target.aboutKind || source.aboutId !== target.aboutId;
}

/** A question does not become fresh by being joined: the places are those from before. */
async function keepDue(deps: MergeTicketsDeps, manager: EntityManager, from: AtDesk, into: AtDesk) {
  const kept = joinedPlace(from.place, into.place);
  if (kept === null) return;
  await deps.ticketDesk.change(manager, into.ticket.id, kept);
  if (kept.overdueToldAt === null) await planOverdue(manager, into.ticket.id, kept.queueAt);
}

/** Closes the ticket that ends; the customer is told where it goes on, and not that it is closed. */
async function endMerged(
  deps: MergeTicketsDeps,
  manager: EntityManager,
  merged: TicketRow,
  target: TicketRow,
  at: Date,
): Promise<void> {
  if (merged.status === 'CLOSED') await deps.tickets.save(manager, merged);
  else
    await moveTicket(deps, manager, { ticket: merged, to: 'CLOSED', by: 'STAFF', at, isToldElsewhere: true });
  const { id: ticketId, profileId, number, subject } = merged;
  const into = { intoTicketId: target.id, intoNumber: target.number, intoSubject: target.subject };
  await appendEvent(manager, ticketMerged, {
    profileId,
    subjectId: ticketId,
    payload: { ticketId, number, subject, ...into },
    occurredAt: at,
  });
}

/** In the order of their ids, so that two who join the same tickets wait for each other. */
async function lockBoth(deps: MergeTicketsDeps, manager: EntityManager, sourceId: string, targetId: string) {
  const [first = '', second = ''] = [sourceId, targetId].sort();
  const locked = [await lockAtDesk(deps, manager, first), await lockAtDesk(deps, manager, second)];
  const find = (id: string) => {
    const found = locked.find(({ ticket }) => ticket.id === id);
    if (found === undefined) throw notFound();
    return found;
  };
  return { from: find(sourceId), into: find(targetId) };
}
