import type { z } from 'zod';
import type { LocalizedText } from '../locale';
import type { LetterWords, NewsWords } from './letter-words';

/** What the codes of a property are called: a property that is a code, or a list of codes, reads as these words. */
export type Terms = Readonly<Record<string, LocalizedText>>;

/** How a fact is told to the customer it is about. ICU messages; their arguments are the payload's properties. */
export interface EventWords {
  /**
   * Its line in the audit log: the title stands alone once the details were erased, and of the payload only what `detail`
   * names is kept. `null` for what is about no customer, and for what the services tell each other and nobody did.
   */
  readonly log: { readonly title: LocalizedText; readonly detail?: LocalizedText } | null;
  /** The letter, for facts that are news. */
  readonly letter?: LetterWords;
  /** News in the customer's area, where the fact has no letter of these words. */
  readonly news?: NewsWords;
  /** The words for codes, by the name of the property. A code without a word reads as it is. */
  readonly terms?: Readonly<Record<string, Terms>>;
}

/** A kind of fact that a service tells. */
export interface EventDefinition<Payload extends z.ZodObject = z.ZodObject, Type extends string = string>
  extends EventWords {
  readonly kind: 'event';
  /** `<noun>.<past participle>`, e.g. `order.paid`. */
  readonly type: Type;
  /** What happened, and whose id the subject is. */
  readonly description: string;
  /** What a consumer needs without asking back. Never secrets. A property that older facts lack has a default. */
  readonly payload: Payload;
}

/** The payload of a kind of fact, after it was read from the log. */
export type PayloadOf<E extends EventDefinition> = z.output<E['payload']>;

/** Declares a kind of fact in the contract of the service that tells it. */
export function defineEvent<Payload extends z.ZodObject, const Type extends string>(
  type: Type,
  definition: { readonly description: string; readonly payload: Payload } & EventWords,
): EventDefinition<Payload, Type> {
  return { kind: 'event', type, ...definition };
}
