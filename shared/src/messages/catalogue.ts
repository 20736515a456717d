import type { Locale, LocalizedText } from '../locale';
import { formatMessage, type MessageFacts } from './format-message';

/** The messages of a service, by key and in every language. */
export interface Catalogue<Key extends string> {
  /** The keys, for tests. */
  readonly keys: readonly Key[];
  /** A message in one language, with its arguments filled in; see {@link formatMessage}. */
  text(locale: Locale, key: Key, facts?: MessageFacts): string;
  /** A message in every language, with its arguments filled in. */
  localized(key: Key, facts?: MessageFacts): LocalizedText;
  /** A message as it is written. */
  template(locale: Locale, key: Key): string;
}

/** Puts the languages of a service together. A key that one of them lacks does not compile. */
export function defineCatalogue<Key extends string>(
  languages: Readonly<Record<Locale, Readonly<Record<Key, string>>>>,
): Catalogue<Key> {
  const text = (locale: Locale, key: Key, facts?: MessageFacts) =>
    formatMessage(languages[locale][key], locale, facts);
  return {
    keys: Object.keys(languages.it) as Key[],
    text,
    localized: (key, facts) => ({ it: text('it', key, facts), en: text('en', key, facts) }),
    template: (locale, key) => languages[locale][key],
  };
}
