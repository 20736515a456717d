import type { LocalizedText } from '../locale';

/** The one thing that the reader can do at once. */
export interface LetterButton {
  readonly label: LocalizedText;
  /**
   * Where it leads: a path of the customer area in which `{property}` stands for the payload's (`/orders/{orderId}`), or the name
   * of a property that holds a path or an address. Where that property is null there is no button.
   */
  readonly link: string;
}

/** A row of the table of facts. Where its value comes out empty, it is left out. */
export interface LetterTableRow {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
  /** The name of a list of objects in the payload: the row is repeated for each, and its messages name the properties of one. */
  readonly each?: string;
}

/**
 * What sort of news a letter tells, by which customers choose what they are told: what happened to what they have, which is always told;
 * what is going to happen and can be minded; answers of our support; offers.
 */
export type LetterTopic = 'SERVICE' | 'REMINDERS' | 'TICKETS' | 'OFFERS';

/** What stands in the customer's area about a fact whose letter is written elsewhere, because it holds a link or goes to another address. */
export interface NewsWords {
  /** SERVICE, if left out. */
  readonly topic?: LetterTopic;
  /** Where this comes out empty, the fact is no news. */
  readonly text: LocalizedText;
  /** Where it leads, as that of a letter's button. */
  readonly link?: string;
}

/** A letter about a fact: ICU messages whose arguments are the payload's properties, and `occurredAt`. */
export interface LetterWords {
  /**
   * Whom it is for: the profile, which is what it is without this; the profile and the addresses it had until lately; or the
   * holder of the login that the payload names as `loginId`, who may be a member of staff.
   */
  readonly to?: 'profile' | 'profile and former addresses' | 'login';
  /** SERVICE, if left out. */
  readonly topic?: LetterTopic;
  /** Where this comes out empty, the fact is no news and no letter is written. */
  readonly subject: LocalizedText;
  /**
   * What stands between greeting and closing. Paragraphs are parted by an empty line; a line `- {list}` is repeated for each
   * of the list.
   */
  readonly body: LocalizedText;
  /** Stands behind the body. */
  readonly table?: readonly LetterTableRow[];
  /** Stands behind the table. */
  readonly button?: LetterButton;
  /** Why one gets it, as a whole sentence; without it, because one is a customer. */
  readonly why?: LocalizedText;
  /** The name of a property that holds the address which answers go to; where that is null, they go to the sender. */
  readonly replyTo?: string;
}
