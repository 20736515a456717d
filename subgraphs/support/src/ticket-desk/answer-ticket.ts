import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { requiredText } from '@customer-area/shared/free-text';
import { claimUnderLock, earlierResult, type IdempotentRequest } from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { type AnswerTemplateStore, filledTemplate, templateIn } from '../answer-templates';
import {
  type AddMessageDeps,
  addMessage,
  checkedAttachmentIds,
  MAX_MESSAGE,
  refusalToReopen,
  type TicketRow,
} from '../tickets';
import {
  type AtDesk,
  type DeskActDeps,
  type Done,
  done,
  type HeldOff,
  onTicket,
  type Refused,
  refused,
} from './desk-act';
import { anotherWriting } from './ticket-lease';

export interface AnswerTicketDeps extends DeskActDeps, AddMessageDeps {
  readonly answerTemplates: AnswerTemplateStore;
  /** In which language a customer is written to. UNAVAILABLE when identity does not answer. */
  readonly languageOf: (profileId: string, requestId: string) => Promise<Locale>;
}

export interface AnswerTicket {
  readonly ticketId: string;
  /** The answer; null to send the template as it is. */
  readonly message: string | null;
  /** A template that is sent, filled from the ticket, where there is no message of its own. */
  readonly template: string | null;
  /** Files of this member of staff that go with it; null for none. */
  readonly attachmentIds: readonly string[] | null;
  readonly thenClose: boolean;
  /** Also while somebody else is writing. */
  readonly anyway: boolean;
  /** The same answer with the same key is written once; null without one. */
  readonly idempotencyKey: string | null;
  readonly by: string;
  readonly requestId: string;
}

/**
 * Answers a ticket. Of two answers at once both stand, one after the other; whoever has taken the ticket keeps the others off
 * until the time for it is over, unless they answer anyway. The own time to write ends with the answer.
 * See decisions/0006-a-lease-holds-off-two-answers.md.
 */
export async function answerTicket(
  deps: AnswerTicketDeps,
  command: AnswerTicket,
): Promise<Done | Refused | HeldOff> {
  const { ticketId, by, thenClose, anyway } = command;
  const typed = command.message === null ? null : requiredText('message', command.message, MAX_MESSAGE);
  const attachmentIds = checkedAttachmentIds('attachmentIds', command.attachmentIds);
  const language = typed === null ? await languageFor(deps, command) : null;
  return onTicket<Done | Refused | HeldOff>(deps, ticketId, async (manager, at) => {
    const { ticket, place, now } = at;
    const request = requestOf(ticket, command, attachmentIds);
    if (request !== null && (await earlierResult(manager, request)) !== null)
      return done(deps, manager, ticketId);
    if (hasEnded(ticket, now)) return refused('TICKET_ENDED');
    const writing = anotherWriting(place, by, now);
    if (writing !== null && !anyway) return { kind: 'writing', writing };
    const text = typed ?? (await fromTemplate(deps, manager, at, command.template, language ?? 'it'));
    const message = { author: 'STAFF', loginId: by, text, attachmentIds, via: 'GRAPH', at: now } as const;
    const { messageId } = await addMessage(deps, manager, { ticket, ...message, thenClose });
    if (request !== null) await claimUnderLock(manager, request, messageId);
    if (place.leaseBy === by)
      await deps.ticketDesk.change(manager, ticketId, { leaseBy: null, leaseUntil: null });
    return done(deps, manager, ticketId);
  });
}

/** A ticket that was joined with another one, or closed so long ago that the customer cannot take it up again. */
export function hasEnded(ticket: TicketRow, now: Date): boolean {
  return ticket.mergedInto !== null || (ticket.status === 'CLOSED' && refusalToReopen(ticket, now) !== null);
}

/** As the caller sent it: a template that has changed since makes no other request of it. */
function requestOf(
  { profileId }: TicketRow,
  command: AnswerTicket,
  attachmentIds: readonly string[],
): IdempotentRequest | null {
  const { idempotencyKey: key, ticketId, message, template, thenClose, by } = command;
  if (key === null) return null;
  const payload = { ticketId, message, template, attachmentIds, thenClose, by };
  return { profileId: trustedProfileId(profileId), operation: 'answerTicket', key, payload };
}

/** Asked before the ticket is locked: another service may be slow. */
async function languageFor(
  deps: AnswerTicketDeps,
  { ticketId, template, requestId }: AnswerTicket,
): Promise<Locale> {
  if (template === null)
    throw badInput('message', faultText('input.length', { least: 1, most: MAX_MESSAGE }));
  const ticket = isId(ticketId, 'tkt') ? await deps.tickets.byIdForStaff(ticketId) : null;
  if (ticket === null) throw notFound();
  return deps.languageOf(ticket.profileId, requestId);
}

async function fromTemplate(
  { answerTemplates }: AnswerTicketDeps,
  manager: EntityManager,
  { ticket }: AtDesk,
  templateId: string | null,
  language: Locale,
): Promise<string> {
  const template = templateId === null ? null : await answerTemplates.byId(manager, templateId);
  if (template === null) throw badInput('template', faultText('input.id'));
  return filledTemplate(templateIn(template, language).text, language, ticket);
}
