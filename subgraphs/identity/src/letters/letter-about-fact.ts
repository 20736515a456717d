import { type LetterWords, messageFacts } from '@customer-area/shared/contract';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { formatMessage, type MessageFacts } from '@customer-area/shared/messages';
import { factOf } from '../facts';
import type { LetterText } from './letter-text';

/** The letter that a fact makes us write. */
export interface LetterAboutFact {
  readonly to: NonNullable<LetterWords['to']>;
  readonly content: (locale: Locale) => LetterText;
}

/** What a fact says to the customer, in the words of the service that tells it; null when it is no news to anybody. */
export function letterAboutFact(event: RecordedEvent): LetterAboutFact | null {
  const fact = factOf(event.type);
  if (fact?.letter === undefined) return null;
  const { to = 'profile', subject, body } = fact.letter;
  const argumentsIn = (message: LocalizedText): MessageFacts => {
    const facts = messageFacts(fact, message, event.payload);
    if (facts === null)
      throw new Error(`the payload of ${event.type} ${event.id} is not what its letter tells`);
    return { ...facts, occurredAt: new Date(event.occurredAt) };
  };
  const ofSubject = argumentsIn(subject);
  if (formatMessage(subject.it, 'it', ofSubject) === '') return null;
  const ofBody = argumentsIn(body);
  return {
    to,
    content: (locale) => ({
      subject: formatMessage(subject[locale], locale, ofSubject),
      body: formatMessage(body[locale], locale, ofBody),
    }),
  };
}
