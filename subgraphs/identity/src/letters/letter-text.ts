import type { Locale } from '@customer-area/shared/locale';

/** What a letter says, between its greeting and its closing; both its parts, text and HTML, are made of it. */
export interface LetterText {
  readonly subject: string;
  /** Paragraphs parted by an empty line; a link stands on a line of its own. */
  readonly body: string;
}

type Letter<Facts> = (facts: Facts) => (locale: Locale) => LetterText;

/** One letter in both languages. */
export function letter<Facts>(
  it: (facts: Facts) => LetterText,
  en: (facts: Facts) => LetterText,
): Letter<Facts> {
  return (facts) => (locale) => (locale === 'it' ? it(facts) : en(facts));
}
