import type { Clock } from '@customer-area/shared/clock';
import { forbidden, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine, requiredText } from '@customer-area/shared/free-text';
import { claimKey, earlierResult, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import { ticketOpened } from '../../contract';
import { type About, checkedAbout, type TypedAbout } from './about';
import { type AddMessageDeps, writeMessage } from './add-message';
import { checkedAttachmentIds } from './attachment-ids';
import type { OwnershipPort } from './ownership-port';
import type { TicketRow } from './ticket.entity';
import { nextTicketNumber, type TicketNumbersDeps } from './ticket-numbers';

export interface OpenTicketDeps extends AddMessageDeps, TicketNumbersDeps {
  readonly clock: Clock;
  readonly ownership: OwnershipPort;
}

export interface OpenTicket {
  readonly dataScope: DataScope;
  readonly loginId: string;
  readonly requestId: string;
  readonly category: string;
  readonly subject: string;
  readonly message: string;
  readonly about: TypedAbout | null;
  readonly attachmentIds: readonly string[] | null;
  readonly idempotencyKey: string;
}

export const MAX_SUBJECT = 200;
export const MAX_MESSAGE = 5_000;

/**
 * Opens a ticket with its first message. The same key and question answer the same ticket again. NOT_FOUND for something that is
 * not the customer's, as for what does not exist; UNAVAILABLE, with nothing written, when its service does not answer.
 */
export async function openTicket(deps: OpenTicketDeps, command: OpenTicket): Promise<TicketRow> {
  const subject = requiredLine('input.subject', command.subject, MAX_SUBJECT);
  const text = requiredText('input.message', command.message, MAX_MESSAGE);
  const about = checkedAbout('input.about', command.about);
  const attachmentIds = checkedAttachmentIds('input.attachmentIds', command.attachmentIds);
  const { dataScope, loginId, category } = command;
  refuseBeyondScope(dataScope, about);
  const profileId = ownerIn(dataScope);
  const request: IdempotentRequest = {
    profileId,
    operation: 'openTicket',
    key: command.idempotencyKey,
    payload: { category, subject, text, about, attachmentIds },
  };
  const known = await earlierTicket(deps, dataScope, request);
  if (known !== null) return known;
  if (about !== null && !(await deps.ownership.isOwn(profileId, about, command.requestId))) throw notFound();
  const at = deps.clock.now();
  const ticket: TicketRow = {
    id: newId('tkt'),
    number: await nextTicketNumber(deps, at),
    profileId,
    category,
    subject,
    aboutKind: about?.kind ?? null,
    aboutId: about?.id ?? null,
    status: 'OPEN',
    createdAt: at,
    answeredAt: null,
    firstAnsweredAt: null,
    closingToldAt: null,
    closedAt: null,
    ratedAt: null,
    mergedInto: null,
    messageCount: 1,
  };
  try {
    await deps.database.transact(async (manager) => {
      await claimKey(manager, request, ticket.id);
      await deps.tickets.insert(manager, ticket);
      await deps.tickets.insertStep(manager, ticket, { from: null, by: 'CUSTOMER', at });
      const first = { ticket, author: 'CUSTOMER', loginId, text, attachmentIds, via: 'GRAPH', at } as const;
      await writeMessage(deps, manager, first);
      await deps.ticketWords.add(manager, ticket, `${ticket.number} ${subject} ${text}`);
      await deps.desk?.opened(manager, ticket);
      const replyTo = deps.replyAddressOf?.(ticket.id, profileId) ?? null;
      await appendEvent(manager, ticketOpened, {
        profileId,
        subjectId: ticket.id,
        payload: { ticketId: ticket.id, number: ticket.number, subject, replyTo },
        occurredAt: at,
      });
    });
    return ticket;
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
    const parallel = await earlierTicket(deps, dataScope, request);
    if (parallel === null) throw new Error('a taken key leads to no ticket', { cause: error });
    return parallel;
  }
}

/** Who is limited to some domains asks about those: another ticket it would not see itself. */
function refuseBeyondScope(dataScope: DataScope, about: About | null): void {
  if (typeof dataScope === 'string') return;
  if (about?.kind !== 'DOMAIN') throw forbidden('BEYOND_SCOPE');
  if (!dataScope.domainIds.includes(about.id)) throw notFound();
}

async function earlierTicket(
  { database, tickets }: OpenTicketDeps,
  dataScope: DataScope,
  request: IdempotentRequest,
): Promise<TicketRow | null> {
  const id = await earlierResult(database.read, request);
  return id === null ? null : ((await tickets.byIds(dataScope, [id]))[0] ?? null);
}
