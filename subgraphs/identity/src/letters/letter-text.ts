/** What a letter says, between its greeting and its closing; both its parts, text and HTML, are made of it. */
export interface LetterText {
  readonly subject: string;
  /** Paragraphs parted by an empty line; a link stands on a line of its own. */
  readonly body: string;
}
