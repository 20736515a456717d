/** Why data about a person outlives an erasure. Identity puts each into words, with the law and the years. */
export type KeepReason =
  /** Books and documents of the accounts: invoices, and the orders and payments behind them. */
  | 'ACCOUNTING'
  /** That a notice was read and a consent given or taken back. */
  | 'PROOF_OF_CONSENT'
  /** Who did what to the profile: names are gone, acts stay. */
  | 'ACCOUNTABILITY'
  /** Which names were held, for disputes about them. */
  | 'NAME_HISTORY';

/** What an erasure does to the rows of a table. */
export type Erasure =
  | {
      readonly act: 'delete';
      /** Rows that are spared: a condition in SQL about the table's rows. */
      readonly unless?: string;
    }
  | {
      readonly act: 'blank';
      /** The columns that say something about a person, and what they hold afterwards. */
      readonly columns: Readonly<Record<string, string | number | null>>;
      /** Rows that are spared: a condition in SQL about the table's rows. They are kept for `reason`. */
      readonly unless?: string;
      /** Why what is left of the rows stays. */
      readonly reason?: KeepReason;
    }
  | { readonly act: 'keep'; readonly reason: KeepReason };

/**
 * What an erasure does to the facts of a profile. Somebody may not have read the newest yet, and a gateway has to hear that a
 * session ended: they go when the erasure is repeated, a day later.
 */
export const ERASURE_OF_FACTS: Erasure = {
  act: 'delete',
  unless: 'seq IS NULL OR recorded_at > UTC_TIMESTAMP(3) - INTERVAL 1 HOUR',
};

/**
 * What a service knows about a profile in one of its tables, and what becomes of it when the person asks for a copy or for
 * erasure. Every table with an owner is declared; a test compares the declarations with the database.
 */
export interface PersonalTable {
  readonly table: string;
  /** What these records are called in the copy, e.g. `orders`. */
  readonly section: string;
  /** The owner's column; `profile_id` unless said. */
  readonly owner?: string;
  /** The columns that, after the owner, put the rows in an order without ties. */
  readonly key: readonly string[];
  /** The columns that go into the copy, or why none does. */
  readonly copied: readonly string[] | { readonly not: string };
  /** Which rows go into the copy, where not all do: a condition in SQL about the table's rows. */
  readonly copiedWhere?: string;
  readonly erasure: Erasure;
}

/** One row in a copy: its section, and its columns by their names in camel case. */
export interface PersonalRecord {
  readonly section: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Records that outlive an erasure. */
export interface Kept {
  readonly section: string;
  readonly reason: KeepReason;
  readonly count: number;
}
