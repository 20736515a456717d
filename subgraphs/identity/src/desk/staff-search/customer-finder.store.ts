import type { Database } from '@customer-area/shared/database';
import { type Finder, type Finders, likePrefix } from '@customer-area/shared/staff-reads';

const OF_PROFILE = (column: string, condition: string) =>
  `SELECT id AS profileId, ${column} AS value FROM profile WHERE ${condition} LIMIT ?`;
const NAMED = "COALESCE(company_name, CONCAT_WS(' ', first_name, last_name))";

/** Each is answered by an index of its own: a table of customers is never read through. */
const LOOKUPS = {
  profile: OF_PROFILE('id', 'id = ?'),
  email: OF_PROFILE('email', 'email = ?'),
  emailPrefix: OF_PROFILE('email', 'email LIKE ?'),
  fiscalCode: OF_PROFILE('fiscal_code', 'fiscal_code = ?'),
  fiscalCodePrefix: OF_PROFILE('fiscal_code', 'fiscal_code LIKE ?'),
  vatNumber: OF_PROFILE('vat_number', 'vat_number = ?'),
  phone: OF_PROFILE('phone', 'phone = ?'),
  phonePrefix: OF_PROFILE('phone', 'phone LIKE ?'),
  company: OF_PROFILE(NAMED, 'company_name = ?'),
  companyPrefix: OF_PROFILE(NAMED, 'company_name LIKE ?'),
  lastName: OF_PROFILE(NAMED, 'last_name = ?'),
  fullName: OF_PROFILE(NAMED, 'last_name = ? AND first_name = ?'),
  lastNamePrefix: OF_PROFILE(NAMED, 'last_name LIKE ?'),
  words: OF_PROFILE(NAMED, 'MATCH (first_name, last_name, company_name) AGAINST (? IN BOOLEAN MODE)'),
  username: `SELECT profile_id AS profileId, username AS value FROM login WHERE username = ? AND profile_id <> '' LIMIT ?`,
  usernamePrefix: `SELECT profile_id AS profileId, username AS value FROM login WHERE username LIKE ? AND profile_id <> '' LIMIT ?`,
  keyTail: 'SELECT profile_id AS profileId, last_four AS value FROM api_key WHERE last_four = ? LIMIT ?',
} as const;
type Lookup = keyof typeof LOOKUPS;

/** Shorter beginnings fit too much to help anybody. */
const SHORTEST_PREFIX = 3;

/** Whose something is that this service knows of. For staff alone; who is found is told of it. */
export class CustomerFinderStore {
  /** What it asks the database, for whoever checks how that answers. */
  static readonly lookups: Readonly<Record<string, string>> = LOOKUPS;

  constructor(private readonly database: Database) {}

  get finders(): Finders {
    return {
      PROFILE: { EXACT: this.exact('profile') },
      USERNAME: { EXACT: this.exact('username'), PREFIX: this.prefix('usernamePrefix') },
      EMAIL: { EXACT: this.exact('email'), PREFIX: this.prefix('emailPrefix') },
      FISCAL_CODE: { EXACT: this.exact('fiscalCode'), PREFIX: this.prefix('fiscalCodePrefix') },
      VAT_NUMBER: { EXACT: this.exact('vatNumber') },
      PHONE: { EXACT: this.exact('phone'), PREFIX: this.prefix('phonePrefix') },
      KEY: { EXACT: this.exact('keyTail') },
      NAME: {
        EXACT: (text, limit) => this.namedExactly(text, limit),
        PREFIX: (text, limit) => this.namedLike(text, limit),
        PART: (text, limit) => this.withWords(text, limit),
      },
    };
  }

  private exact(lookup: Lookup): Finder {
    return (text, limit) => this.read(lookup, [text, limit]);
  }

  private prefix(lookup: Lookup): Finder {
    return async (text, limit) =>
      text.length < SHORTEST_PREFIX ? [] : this.read(lookup, [likePrefix(text), limit]);
  }

  /** A company, a last name, or a first and a last name in either order. */
  private async namedExactly(text: string, limit: number) {
    const words = text.split(/\s+/);
    const orders = words.slice(1).flatMap((_, at) => {
      const [head, tail] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
      return [
        [tail, head],
        [head, tail],
      ];
    });
    // Names have few words; of a longer text the first ways to part it do.
    const named = await Promise.all([
      this.read('company', [text, limit]),
      this.read('lastName', [text, limit]),
      ...orders.slice(0, 6).map((order) => this.read('fullName', [...order, limit])),
    ]);
    return named.flat();
  }

  private async namedLike(text: string, limit: number) {
    if (text.length < SHORTEST_PREFIX) return [];
    const pattern = likePrefix(text);
    const [companies, people] = await Promise.all([
      this.read('companyPrefix', [pattern, limit]),
      this.read('lastNamePrefix', [pattern, limit]),
    ]);
    return [...companies, ...people];
  }

  /** All words, anywhere in the names, each from its beginning. */
  private async withWords(text: string, limit: number) {
    const words = (text.match(/[\p{L}\p{N}]{3,}/gu) ?? []).slice(0, 5);
    if (words.length === 0) return [];
    return this.read('words', [words.map((word) => `+${word}*`).join(' '), limit]);
  }

  private async read(lookup: Lookup, values: readonly unknown[]) {
    return (await this.database.read.query(LOOKUPS[lookup], [...values])) as {
      profileId: string;
      value: string;
    }[];
  }
}
