import type { Attachment } from './attachment';

/** What is easier to read in rows and columns. */
export interface LetterTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a letter says, between its greeting and its closing; both its parts, text and HTML, are made of it. */
export interface LetterText {
  readonly subject: string;
  /** Paragraphs parted by an empty line; a link stands on a line of its own. */
  readonly body: string;
  /** Stands behind the body. */
  readonly table?: LetterTable;
  /** Paragraphs behind the table. */
  readonly afterTable?: string;
  readonly attachment?: Attachment | null;
}
