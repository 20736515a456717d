import type { z } from 'zod';
import type { LocalizedText } from '../locale';

/** What the codes of a property are called: a property that is a code, or a list of codes, reads as these words. */
export type Terms = Readonly<Record<string, LocalizedText>>;

/** A letter about a fact: ICU messages whose arguments are the payload's properties, and `occurredAt`. */
export interface LetterWords {
  /**
   * Whom it is for: the profile, which is what it is without this; the profile and the addresses it had until lately; or the
   * holder of the login that the payload names as `loginId`, who may be a member of staff.
   */
  readonly to?: 'profile' | 'profile and former addresses' | 'login';
  /** Where this comes out empty, the fact is no news and no letter is written. */
  readonly subject: LocalizedText;
  /**
   * What stands between greeting and closing. Paragraphs are parted by an empty line; a line `- {list}` is repeated for each
   * of the list.
   */
  readonly body: LocalizedText;
}

/** How a fact is told to the customer it is about. ICU messages; their arguments are the payload's properties. */
export interface EventWords {
  /**
   * Its line in the audit log: the title stands alone once the details were erased, and of the payload only what `detail`
   * names is kept. `null` for what is about no customer, and for what the services tell each other and nobody did.
   */
  readonly log: { readonly title: LocalizedText; readonly detail?: LocalizedText } | null;
  /** The letter, for facts that are news. */
  readonly letter?: LetterWords;
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
