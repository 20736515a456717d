import type { Clock } from '@customer-area/shared/clock';
import type { LetterStore } from './letter.store';
import type { MailPort } from './mail-port';

export { SEND_LETTER } from './letter.store';

/** Sends one letter of the outbox, once. A crash between delivery and note sends it again with the same Message-ID. */
export async function sendLetter(
  deps: { letters: LetterStore; mail: MailPort; clock: Clock },
  letterId: string,
): Promise<void> {
  const letter = await deps.letters.find(letterId);
  if (letter === null || letter.sentAt !== null || letter.text === null) return;
  await deps.mail.deliver({
    id: letter.id,
    to: letter.recipient,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachment: letter.attachment,
    sentAt: letter.writtenAt,
  });
  await deps.letters.markSent(letter.id, deps.clock.now());
}
