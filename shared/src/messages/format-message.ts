import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale, LocalizedText } from '../locale';

/** What the arguments of a message stand for. */
export type MessageFacts = Readonly<
  Record<
    string,
    string | number | boolean | Date | LocalizedText | null | undefined | readonly (string | LocalizedText)[]
  >
>;

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { it: 'it-IT', en: 'en-GB' };

/** Dates and times are those of the home market, wherever the server stands. */
const TIME_ZONE = 'Europe/Rome';

/** Named formats of our messages: `{total, number, cents}`, `{paidThrough, date, day}`, `{at, date, minute}`. */
const FORMATS = {
  number: { cents: { style: 'currency', currency: 'EUR', scale: 0.01 } },
  date: {
    day: { dateStyle: 'long', timeZone: TIME_ZONE },
    minute: {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: TIME_ZONE,
      timeZoneName: 'short',
    },
  },
} as const;

/** Parsed once each: messages are constants of the code, so there are only so many. */
const parsed: Readonly<Record<Locale, Map<string, IntlMessageFormat>>> = { it: new Map(), en: new Map() };

/**
 * An ICU message with its arguments filled in. A list is written with commas, or as lines where it stands behind `- ` on a
 * line of its own. `null` is given as the word `none`, an empty list as `empty` and a boolean as `true` or `false`, so that `select`
 * can choose by them. A missing argument is a defect and throws, so that no customer reads `{opensAt}`.
 */
export function formatMessage(message: string, locale: Locale, facts: MessageFacts = {}): string {
  // Most messages of a page say one thing: their text is made once.
  const fixed = texts[locale].get(message);
  if (fixed !== undefined) return fixed;
  const values: Record<string, string | number | Date | undefined> = {};
  for (const [name, value] of Object.entries(facts)) {
    values[name] = readable(value, locale);
    if (Array.isArray(value)) values[`${name}${AS_LINES}`] = inLocale(value, locale).join('\n- ');
  }
  const format = parse(message, locale);
  const text = String(format.format(values));
  if (format.getAst().every(({ type }) => type === LITERAL)) texts[locale].set(message, text);
  return text;
}

/** Messages without arguments, as they read. */
const texts: Readonly<Record<Locale, Map<string, string>>> = { it: new Map(), en: new Map() };

/** A list that is to stand line by line. */
const LISTED = /^- \{(\w+)\}/gm;
const AS_LINES = 'AsLines';
const LINES_SUFFIX = new RegExp(`${AS_LINES}$`);

/** The names of the arguments that a message has, at any depth. */
export function argumentsOf(message: string): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (elements: readonly MessageElement[]): void => {
    for (const element of elements) {
      if (element.type !== LITERAL && element.type !== POUND)
        names.add((element.value ?? '').replace(LINES_SUFFIX, ''));
      for (const option of Object.values(element.options ?? {})) collect(option.value);
    }
  };
  collect(parse(message, 'it').getAst() as readonly MessageElement[]);
  return names;
}

/** What we read of a parsed message: its texts, its arguments and their variants. */
interface MessageElement {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessageElement[] }>>;
}
const LITERAL = 0;
const POUND = 7;

function parse(message: string, locale: Locale): IntlMessageFormat {
  const known = parsed[locale].get(message);
  if (known !== undefined) return known;
  // Tags are no feature of ours: a "<" in a text is a "<".
  const written = message.replace(LISTED, `- {$1${AS_LINES}}`);
  const format = new IntlMessageFormat(written, LANGUAGE_TAGS[locale], FORMATS, { ignoreTag: true });
  parsed[locale].set(message, format);
  return format;
}

function readable(value: MessageFacts[string], locale: Locale): string | number | Date | undefined {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('it' in value) return value[locale];
  return value.length === 0 ? 'empty' : inLocale(value, locale).join(', ');
}

function inLocale(list: readonly (string | LocalizedText)[], locale: Locale): string[] {
  return list.map((one) => (typeof one === 'string' ? one : one[locale]));
}
