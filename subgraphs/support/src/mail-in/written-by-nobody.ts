import type { Mail } from './read-mail';

/** Precedences that no person's mail has. */
const BULK = /^(?:bulk|junk|list|auto_reply)$/i;
/** What answering programs write that say so nowhere else: of Outlook, Gmail, Italian and German ones. */
const AWAY =
  /^(?:re: ?|r: ?|aw: ?)?(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|risposta automatica|fuori (?:sede|ufficio)|assenza dall'ufficio|automatische antwort|abwesenheitsnotiz|abwesend)\b/i;
/** Our own letters are called after their id. */
const OWN_LETTER = /^ltr_[0-9a-z]{26}@/;

/** Why a mail is no message of a person; null when it is one. */
export function writtenByNobody(
  mail: Mail,
  isOwnAddress: (address: string) => boolean,
): 'LOOP' | 'AUTO_REPLY' | null {
  if (OWN_LETTER.test(mail.messageId) || isOwnAddress(mail.from)) return 'LOOP';
  const submitted = mail.header('auto-submitted')?.trim().toLowerCase() ?? 'no';
  const isAutomatic =
    submitted.split(/[\s;]/)[0] !== 'no' ||
    BULK.test(mail.header('precedence')?.trim() ?? '') ||
    ['x-autoreply', 'x-autorespond', 'list-id'].some((name) => mail.header(name) !== null) ||
    AWAY.test(mail.subject.trim());
  return isAutomatic ? 'AUTO_REPLY' : null;
}
