import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { LetterRow } from './letter.entity';
import { type CameBackDeps, letterCameBack } from './letter-came-back';
import type { MailPort } from './mail-port';

export { SEND_LETTER } from './letter.store';

export interface SendLetterDeps extends CameBackDeps {
  readonly database: Database;
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

async function tellBounced(deps: SendLetterDeps, letter: LetterRow): Promise<void> {
  const at = deps.clock.now();
  await deps.database.transact(async (manager) => {
    if (await deps.letters.markBounced(manager, letter.id, at))
      await letterCameBack(deps, manager, letter, { isReport: false, at });
  });
}
