import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { letterBounced } from '../../contract';
import { emailFingerprint } from '../secrets';
import type { LetterRow } from './letter.entity';
import type { LetterStore } from './letter.store';
import type { MailPort } from './mail-port';

export { SEND_LETTER } from './letter.store';

export interface SendLetterDeps {
  readonly database: Database;
  readonly letters: LetterStore;
  readonly mail: MailPort;
  /** Null where letters have no return path of their own. */
  readonly returnPathOf: (letterId: string) => string | null;
  readonly clock: Clock;
}

/**
 * Sends one letter of the outbox, once. A crash between delivery and note sends it again with the same Message-ID. That nobody has its
 * address is told as a fact: whoever relies on the address has to know.
 */
export async function sendLetter(deps: SendLetterDeps, letterId: string): Promise<void> {
  const { letters, mail, clock } = deps;
  const letter = await letters.find(letterId);
  if (letter === null || letter.sentAt !== null || letter.text === null) return;
  const delivery = await mail.deliver({
    id: letter.id,
    to: letter.recipient,
    returnPath: deps.returnPathOf(letter.id),
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachment: letter.attachment,
    sentAt: letter.writtenAt,
  });
  if (delivery === 'TAKEN') await letters.markSent(letter.id, clock.now());
  else await tellBounced(deps, letter);
}

async function tellBounced(
  { database, letters, clock }: SendLetterDeps,
  { id, profileId, recipient: email, kind }: LetterRow,
): Promise<void> {
  const at = clock.now();
  await database.transact(async (manager) => {
    const isFirst = await letters.markBounced(manager, id, at);
    if (!isFirst || profileId === null) return;
    await appendEvent(manager, letterBounced, {
      profileId,
      subjectId: id,
      payload: { emailFingerprint: emailFingerprint({ profileId, email }), kind },
      occurredAt: at,
    });
  });
}
