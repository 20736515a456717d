import type { Locale } from '@customer-area/shared/locale';
import type { MessageFacts } from '@customer-area/shared/messages';
import { type MessageKey, messages } from '../messages';
import type { LetterText } from './letter-text';

/** What is called `<before>x<after>` in the catalogue. */
type Between<Before extends string, After extends string> = MessageKey extends infer Key
  ? Key extends `${Before}${infer Name}${After}`
    ? Name
    : never
  : never;

/** What a letter is about: its body is `letter.<name>.body`. */
type LetterName = Between<'letter.', '.body'>;
/** A letter with something to do: its label is `letter.<name>.button`. */
type ButtonName = Between<'letter.', '.button'>;
/** A row of a table of facts: it is called `letter.row.<name>.label`, and reads as `letter.row.<name>.value`. */
type RowName = `letter.row.${Between<'letter.row.', '.label'>}`;

interface LetterParts<Facts> {
  readonly facts: (facts: Facts, locale: Locale) => MessageFacts;
  /** What is behind its button; several have one each. */
  readonly links?: (facts: Facts) => readonly string[];
  /** Its table. Where a value comes out empty, the row is left out. */
  readonly rows?: readonly RowName[];
  /** Why one gets it, when not as a customer. */
  readonly why?: Extract<MessageKey, `letter.${string}.why`>;
}

/** A letter in the reader's language, of the facts it is given and of the messages of its name. */
export function letter<Facts>(name: LetterName & ButtonName, parts: LetterParts<Facts>): Letter<Facts>;
export function letter<Facts>(name: LetterName, parts: Omit<LetterParts<Facts>, 'links'>): Letter<Facts>;
export function letter<Facts>(name: LetterName, parts: LetterParts<Facts>): Letter<Facts> {
  return (facts) => (locale) => {
    const values = parts.facts(facts, locale);
    const links = parts.links?.(facts) ?? [];
    const label = links.length === 0 ? '' : messages.text(locale, `letter.${name as ButtonName}.button`);
    const rows = (parts.rows ?? [])
      .map((row) =>
        [`${row}.label`, `${row}.value`].map((key) => messages.text(locale, key as MessageKey, values)),
      )
      .filter(([, value]) => value !== '');
    const body = messages.text(locale, `letter.${name}.body`, values);
    const [first = '', ...rest] = body.split('\n\n');
    return {
      subject: messages.text(locale, `letter.${name}.subject`, values),
      // The facts stand between what has happened and what to do about it.
      ...(rows.length === 0
        ? { body }
        : { body: first, table: { rows }, ...(rest.length === 0 ? {} : { afterTable: rest.join('\n\n') }) }),
      buttons: links.map((link) => ({ label, link })),
      ...(parts.why === undefined ? {} : { why: messages.text(locale, parts.why, values) }),
    };
  };
}

type Letter<Facts> = (facts: Facts) => (locale: Locale) => LetterText;
