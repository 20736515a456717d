import type { Attachment } from './attachment';

export interface OutgoingMail {
  /** Stable id of the letter: a second delivery of the same letter carries the same Message-ID. */
  readonly id: string;
  readonly to: string;
  /** Where it comes back to when it cannot be delivered; null for the sender. */
  readonly returnPath: string | null;
  /** Where answers go; null for the sender. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  /** The same words as HTML; null sends the text alone. */
  readonly html: string | null;
  readonly attachment: Attachment | null;
  readonly sentAt: Date;
}

/** What became of a letter: on its way, or refused because nobody has the address; that is for good. */
export type Delivery = 'TAKEN' | 'NO_SUCH_ADDRESS';

/** Sends letters. `deliver` throws when the letter was not taken over otherwise; it may then be tried again. */
export interface MailPort {
  deliver(mail: OutgoingMail): Promise<Delivery>;
  close(): Promise<void>;
}
