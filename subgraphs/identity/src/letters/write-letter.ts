import { newId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { LetterStore } from './letter.store';
import type { LetterText } from './letter-texts';

/** Whom a letter is for, and in which language. */
export interface Addressee {
  readonly profileId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly displayName: string;
}

/** Puts a letter into the outbox, in the transaction of what it tells of. */
export async function writeLetter(
  letters: LetterStore,
  manager: EntityManager,
  letter: { kind: string; to: Addressee; content: (locale: Locale) => LetterText; at: Date },
): Promise<void> {
  const { subject, body } = letter.content(letter.to.locale);
  const greeting =
    letter.to.locale === 'it' ? `Gentile ${letter.to.displayName},` : `Dear ${letter.to.displayName},`;
  const closing = letter.to.locale === 'it' ? 'Il tuo servizio clienti' : 'Your customer service';
  await letters.insert(manager, {
    id: newId('ltr'),
    profileId: letter.to.profileId,
    kind: letter.kind,
    recipient: letter.to.email,
    subject,
    text: `${greeting}\n\n${body}\n\n${closing}\n`,
    writtenAt: letter.at,
  });
}
