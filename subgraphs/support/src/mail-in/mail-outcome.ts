/** The largest mail that is read, in bytes, as it comes over the wire. */
export const MOST_MAIL_BYTES = 10 * 1024 * 1024;

/** What came of a mail; all are counted. */
export type MailOutcome =
  /** It is a message of its ticket now. */
  | 'MESSAGE'
  /** It was that before: the sender's server did not learn so. */
  | 'REPEATED'
  /** What a server says about one of our letters, told to identity. */
  | 'BOUNCE'
  | 'FORGED_ADDRESS'
  | 'TOO_LARGE'
  | 'UNREADABLE'
  /** Written by a program that answers for somebody who is away, or for nobody. */
  | 'AUTO_REPLY'
  /** What our own letters look like. */
  | 'LOOP'
  /** Without a sender: about a mail that was not ours, or nothing that we understand. */
  | 'NO_SENDER'
  | 'TOO_MANY'
  | 'EMPTY'
  /** Its ticket takes no more messages; the customer is told by letter. */
  | 'TICKET_ENDED'
  /** The ticket is gone, with its profile. */
  | 'NO_TICKET'
  /** We could not: the sender's server tries again. */
  | 'LATER';

/**
 * What the sender's server hears where it does not hear that the mail was taken. A refusal makes that server write to the sender:
 * so only for what a person should learn and can mend. Nothing that a program has sent is refused, or two programs would write to each
 * other for ever.
 */
export const REFUSED: Partial<Record<MailOutcome, { readonly code: number; readonly text: string }>> = {
  FORGED_ADDRESS: { code: 550, text: '5.1.1 No such address' },
  TOO_LARGE: { code: 552, text: '5.3.4 More than 10 MB' },
  UNREADABLE: { code: 554, text: '5.6.0 This is no mail that can be read' },
  LATER: { code: 451, text: '4.3.0 Not now, try again' },
};
