import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { withoutForbidden } from '@customer-area/shared/free-text';
import { claimKey, earlierResult, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ticketMailRefused } from '../../contract';
import { MOST_OF_MESSAGE, type TakeMailedFilesDeps, takeMailedFiles } from '../attachments';
import {
  type AddMessageDeps,
  addMessage,
  MAX_MESSAGE,
  refusalToReply,
  type TicketRow,
  type TicketStore,
} from '../tickets';
import { cutQuotedText } from './cut-quoted-text';
import type { MailOutcome } from './mail-outcome';
import type { Mail, MailedFile } from './read-mail';

export interface TakeReplyDeps extends AddMessageDeps, TakeMailedFilesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
}

/** Mails of one ticket in a day: nobody writes more, two programs that answer each other do. */
const MOST_A_DAY = 20;

/**
 * Makes a mail a message of its ticket, with its files, once however often it is delivered: the claim on its Message-ID commits with the
 * message. That it may be written is proven by the address, which only whoever has a letter about the ticket knows: who sends it is
 * shown, and decides nothing.
 */
export async function takeReply(deps: TakeReplyDeps, ticketId: string, mail: Mail): Promise<MailOutcome> {
  const ticket = await goesOnIn(deps, ticketId);
  if (ticket === null) return 'NO_TICKET';
  const profileId = trustedProfileId(ticket.profileId);
  // One mail may be for two tickets of a customer: it becomes a message of each.
  const key = `${mail.key} ${ticket.id}`;
  const claim: IdempotentRequest = { profileId, operation: 'mail', key, payload: {} };
  if ((await earlierResult(deps.database.read, claim)) !== null) return 'REPEATED';
  // Before the content: nobody has long texts read for a ticket that takes none.
  const before = await refusalOf(deps, deps.database.read, ticket);
  if (before !== null) return tellRefused(deps, ticket, before);
  const { text, files } = contentOf(mail);
  if (text === '') return 'EMPTY';
  const { taken, refused } = await takeMailedFiles(deps, profileId, files);
  try {
    const outcome = await deps.database.transact(async (manager): Promise<MailOutcome> => {
      const locked = await deps.tickets.lock(manager, profileId, ticket.id);
      if (locked === null) return 'NO_TICKET';
      const refusal = await refusalOf(deps, manager, locked);
      if (refusal !== null) return refusal;
      const added = await addMessage(deps, manager, {
        ...{
          ticket: locked,
          author: 'CUSTOMER',
          loginId: null,
          via: 'MAIL',
          sentFrom: mail.from.slice(0, 254),
        },
        ...{ text, attachmentIds: taken, at: deps.clock.now() },
      });
      const binding = { ticketId: ticket.id, messageId: added.messageId };
      if (refused.length > 0) await deps.attachments.bind(manager, profileId, refused, binding);
      await claimKey(manager, claim, added.messageId);
      return 'MESSAGE';
    });
    return outcome === 'TOO_MANY' || outcome === 'TICKET_ENDED'
      ? tellRefused(deps, ticket, outcome)
      : outcome;
  } catch (error) {
    if (error instanceof KeyTaken) return 'REPEATED';
    throw error;
  }
}

type MailRefusal = Extract<MailOutcome, 'TOO_MANY' | 'TICKET_ENDED'>;

/** The ticket, or the one that staff have joined it with. */
async function goesOnIn({ tickets }: TakeReplyDeps, ticketId: string): Promise<TicketRow | null> {
  let ticket = await tickets.byIdForStaff(ticketId);
  for (let joined = 0; joined < 5 && ticket?.mergedInto != null; joined++)
    ticket = await tickets.byIdForStaff(ticket.mergedInto);
  return ticket;
}

async function refusalOf(
  { clock, ticketMessages }: TakeReplyDeps,
  manager: EntityManager,
  ticket: TicketRow,
): Promise<MailRefusal | null> {
  const now = clock.now();
  if (refusalToReply(ticket, now) !== null) return 'TICKET_ENDED';
  const profileId = trustedProfileId(ticket.profileId);
  const mails = await ticketMessages.countMailsSince(manager, profileId, ticket.id, addDays(now, -1));
  return mails >= MOST_A_DAY ? 'TOO_MANY' : null;
}

/** Tells the customer that it was not taken, by a letter to the address of the profile, at most once a day: whoever has sent the mail may be a program. */
async function tellRefused(
  { database, clock }: TakeReplyDeps,
  ticket: TicketRow,
  refusal: MailRefusal,
): Promise<MailOutcome> {
  const { id: ticketId, number, subject, profileId } = ticket;
  const at = clock.now();
  const claim: IdempotentRequest = {
    profileId: trustedProfileId(profileId),
    operation: 'mail-refused',
    key: `${ticketId} ${at.toISOString().slice(0, 10)}`,
    payload: {},
  };
  try {
    await database.transact(async (manager) => {
      await claimKey(manager, claim, ticketId);
      const payload = { ticketId, number, subject };
      await appendEvent(manager, ticketMailRefused, {
        profileId,
        subjectId: ticketId,
        payload,
        occurredAt: at,
      });
    });
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
  }
  return refusal;
}

/** What becomes the message: more than fits goes along as a file, and files alone are called by their names. */
function contentOf(mail: Mail): { readonly text: string; readonly files: readonly MailedFile[] } {
  const own = withoutForbidden(cutQuotedText(mail.text)).normalize('NFC').trim();
  const characters = [...own];
  if (characters.length > MAX_MESSAGE) {
    const whole = { fileName: 'mail.txt', bytes: Buffer.from(own, 'utf8') };
    const begin = characters
      .slice(0, MAX_MESSAGE - 1)
      .join('')
      .trimEnd();
    return { text: `${begin}…`, files: [whole, ...mail.files] };
  }
  if (own !== '') return { text: own, files: mail.files };
  const names = mail.files.slice(0, MOST_OF_MESSAGE).map(({ fileName }) => fileName || '…');
  return { text: withoutForbidden(names.join('\n')).slice(0, MAX_MESSAGE).trim(), files: mail.files };
}
