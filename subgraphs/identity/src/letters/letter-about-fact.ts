import {
  type EventDefinition,
  type LetterTopic,
  type LetterWords,
  listFacts,
  messageFacts,
  textIn,
} from '@customer-area/shared/contract';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { formatMessage, type MessageFacts } from '@customer-area/shared/messages';
import { factOf } from '../facts';
import type { LetterText } from './letter-text';

/** The letter that a fact makes us write. */
export interface LetterAboutFact {
  readonly to: NonNullable<LetterWords['to']>;
  readonly topic: LetterTopic;
  readonly content: (locale: Locale) => LetterText;
}

/** What a fact says to the customer, in the words of the service that tells it; null when it is no news to anybody. */
export function letterAboutFact(event: RecordedEvent): LetterAboutFact | null {
  const fact = factOf(event.type);
  return fact === undefined ? null : letterOf(fact, event);
}

/** What stands in the customer's area about a fact: what its letter says, or the news that it has instead; null for none. */
export function newsAboutFact(event: RecordedEvent): LetterAboutFact | null {
  const fact = factOf(event.type);
  if (fact === undefined) return null;
  const letter = letterOf(fact, event);
  if (letter !== null || fact.news === undefined) return letter;
  const { text, link, ...topic } = fact.news;
  const button = link === undefined ? {} : { button: { label: text, link } };
  return letterOf({ ...fact, letter: { subject: text, body: text, ...topic, ...button } }, event);
}

/** The letter of a kind of fact at hand. */
export function letterOf(fact: EventDefinition, event: RecordedEvent): LetterAboutFact | null {
  if (fact.letter === undefined) return null;
  const { to = 'profile', topic = 'SERVICE', subject, body, table, button, why, replyTo } = fact.letter;
  const inWords = (message: LocalizedText): Told => {
    const facts = messageFacts(fact, message, event.payload);
    if (facts === null) throw notTold(event);
    return told(message, { ...facts, occurredAt: new Date(event.occurredAt) });
  };
  const asSubject = inWords(subject);
  if (asSubject('it') === '') return null;
  const asBody = inWords(body);
  const rows = (table ?? []).flatMap(({ label, value, each }) => {
    if (each === undefined) return [[inWords(label), inWords(value)] as const];
    const all = listFacts(fact, each, event.payload);
    if (all === null) throw notTold(event);
    return all.map((facts) => [told(label, facts), told(value, facts)] as const);
  });
  const link = button === undefined ? null : linkOf(fact, button.link, event.payload);
  const asLabel = button === undefined || link === null ? null : inWords(button.label);
  const asReason = why === undefined ? null : inWords(why);
  const answersGoTo = replyTo === undefined ? null : textIn(fact, replyTo, event.payload);
  return {
    ...{ to, topic },
    content: (locale) => {
      const shown = rows
        .map(([label, value]) => [label(locale), value(locale)])
        .filter(([, value]) => value !== '');
      return {
        subject: asSubject(locale),
        body: asBody(locale),
        ...(shown.length === 0 ? {} : { table: { rows: shown } }),
        ...(asLabel === null || link === null ? {} : { buttons: [{ label: asLabel(locale), link }] }),
        ...(asReason === null ? {} : { why: asReason(locale) }),
        replyTo: answersGoTo,
      };
    },
  };
}

type Told = (locale: Locale) => string;

const told =
  (message: LocalizedText, facts: MessageFacts): Told =>
  (locale) =>
    formatMessage(message[locale], locale, facts);

/** A path with the payload's properties in it, or what a property holds; null where one of them holds nothing. */
function linkOf(fact: EventDefinition, link: string, payload: unknown): string | null {
  if (!link.startsWith('/')) return textIn(fact, link, payload);
  let known = true;
  const path = link.replace(/\{(\w+)\}/g, (_, property: string) => {
    const value = textIn(fact, property, payload);
    known &&= value !== null;
    return encodeURIComponent(value ?? '');
  });
  return known ? path : null;
}

const notTold = ({ type, id }: RecordedEvent) =>
  new Error(`the payload of ${type} ${id} is not what its letter tells`);
