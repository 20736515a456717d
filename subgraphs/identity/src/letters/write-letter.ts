import { newId } from '@customer-area/shared/ids';
import { type Locale, toLocale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import type { Addressee } from './addressee';
import { displayName } from './display-name';
import type { LetterStore } from './letter.store';
import { letterParts } from './letter-parts';
import type { LetterText } from './letter-text';

/** Puts a letter into the outbox, in the addressee's language and in the transaction of what it tells of. */
export async function writeLetter(
  letters: LetterStore,
  manager: EntityManager,
  letter: { id?: string; kind: string; to: Addressee; content: (locale: Locale) => LetterText; at: Date },
): Promise<void> {
  // An erased profile has no address any more, and nobody who waits for news.
  if (letter.to.email === '') return;
  const locale = toLocale(letter.to.locale);
  const content = letter.content(locale);
  await letters.insert(manager, {
    id: letter.id ?? newId('ltr'),
    profileId: letter.to.profileId,
    kind: letter.kind,
    recipient: letter.to.email,
    replyTo: content.replyTo ?? null,
    ...letterParts(content, displayName(letter.to), locale, letters.sender),
    attachment: content.attachment ?? null,
    writtenAt: letter.at,
  });
}
