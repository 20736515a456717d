import type { Attachment } from './attachment';

/** What is easier to read in rows and columns. */
export interface LetterTable {
  /** Without it the first cell of each row says what the others are. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Something to do at once. */
export interface LetterButton {
  readonly label: string;
  /** An address, or a path of the customer area. */
  readonly link: string;
}

/** What a letter says, between its greeting and its closing; both its parts, text and HTML, are made of it. */
export interface LetterText {
  readonly subject: string;
  /** Paragraphs parted by an empty line. An address that stands on a line of its own is where its button stands. */
  readonly body: string;
  /** Stands behind the body. */
  readonly table?: LetterTable;
  /** Paragraphs behind the table. */
  readonly afterTable?: string;
  /** Those whose address stands on no line are behind all of this. */
  readonly buttons?: readonly LetterButton[];
  /** Why one gets it; without it, because one is a customer. */
  readonly why?: string;
  /** Where answers go; without it, to the sender. */
  readonly replyTo?: string | null;
  readonly attachment?: Attachment | null;
}
