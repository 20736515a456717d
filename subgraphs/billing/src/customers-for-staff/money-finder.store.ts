import type { Database } from '@customer-area/shared/database';
import { type Finders, likePrefix } from '@customer-area/shared/staff-reads';

const OF_ORDER = 'SELECT profile_id AS profileId, number AS value FROM customer_order';
const OF_INVOICE = 'SELECT profile_id AS profileId, number AS value FROM invoice';
const OF_LINE = 'FROM bank_line WHERE profile_id IS NOT NULL AND';

const LOOKUPS = {
  order: `${OF_ORDER} WHERE number = ? LIMIT ?`,
  orderPrefix: `${OF_ORDER} WHERE number LIKE ? LIMIT ?`,
  invoice: `${OF_INVOICE} WHERE series = ? AND year = ? AND progressive = ? LIMIT ?`,
  reference: `SELECT profile_id AS profileId, bank_reference AS value ${OF_LINE} bank_reference = ? LIMIT ?`,
  account: `SELECT profile_id AS profileId, payer_iban AS value ${OF_LINE} payer_iban = ? LIMIT ?`,
} as const;

/** Every number begins with its year, which says nothing. */
const SHORTEST_PREFIX = 8;

/** Whose a number is. For staff alone; who is found is told of it. */
export class MoneyFinderStore {
  /** What it asks the database, for whoever checks how that answers. */
  static readonly lookups: Readonly<Record<string, string>> = LOOKUPS;

  constructor(private readonly database: Database) {}

  get finders(): Finders {
    return {
      ORDER: {
        EXACT: (text, limit) => this.read('order', [text, limit]),
        PREFIX: async (text, limit) =>
          text.length < SHORTEST_PREFIX ? [] : this.read('orderPrefix', [likePrefix(text), limit]),
      },
      INVOICE: { EXACT: (text, limit) => this.invoice(text, limit) },
      BANK_LINE: { EXACT: (text, limit) => this.bankLine(text, limit) },
    };
  }

  /** By the parts of its number, along the index that keeps the series without gaps. */
  private async invoice(text: string, limit: number) {
    const [, series, year, progressive] = /^([A-Z]*)(\d{4})-(\d+)$/.exec(text) ?? [];
    return series === undefined
      ? []
      : this.read('invoice', [series, Number(year), Number(progressive), limit]);
  }

  private async bankLine(text: string, limit: number) {
    const [references, accounts] = await Promise.all([
      this.read('reference', [text, limit]),
      this.read('account', [text, limit]),
    ]);
    return [...references, ...accounts];
  }

  private async read(lookup: keyof typeof LOOKUPS, values: readonly unknown[]) {
    return (await this.database.read.query(LOOKUPS[lookup], [...values])) as {
      profileId: string;
      value: string;
    }[];
  }
}
