import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { type MessageKey, messages } from '../../messages';

const SECTION = 'copy.section.';

/** What the sections of a copy are called for people. A section without words keeps its technical name. */
export const sectionWords: Readonly<Record<string, LocalizedText>> = Object.fromEntries(
  messages.keys
    .filter((key) => key.startsWith(SECTION))
    .map((key) => [key.slice(SECTION.length), messages.localized(key)]),
);

/** What a column is called for people. One without words keeps its technical name. */
export function fieldWords(column: string, locale: Locale): string {
  const key = `copy.field.${column}`;
  return known.has(key) ? messages.text(locale, key as MessageKey) : column;
}

const known: ReadonlySet<string> = new Set(messages.keys);

/** The words around the records. */
export const copyWords = {
  title: messages.localized('copy.title'),
  about: messages.localized('copy.about'),
  more: messages.localized('copy.more'),
  yes: messages.localized('copy.yes'),
} satisfies Record<string, LocalizedText>;
