/** How to read a table that a bank has exported. */
export interface CsvColumns {
  /** The account it is about: CSV does not say. */
  readonly account: string;
  readonly separator: ',' | ';' | '\t';
  readonly decimal: ',' | '.';
  readonly dateFormat: 'YYYY-MM-DD' | 'DD/MM/YYYY';
  /** Headings of the columns. */
  readonly bookedOn: string;
  readonly amount: string;
  readonly text: string;
  readonly reference: string | null;
  readonly payerName: string | null;
  readonly openingCents: number;
  readonly closingCents: number;
}
