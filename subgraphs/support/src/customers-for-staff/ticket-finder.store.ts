import type { Database } from '@customer-area/shared/database';
import { type Finders, likePrefix } from '@customer-area/shared/staff-reads';

const LOOKUPS = {
  number: 'SELECT profile_id AS profileId, number AS value FROM ticket WHERE number = ? LIMIT ?',
  numberPrefix: 'SELECT profile_id AS profileId, number AS value FROM ticket WHERE number LIKE ? LIMIT ?',
} as const;

/** Every number begins with its year, which says nothing. */
const SHORTEST_PREFIX = 9;

/** Whose a ticket is. For staff alone; who is found is told of it. */
export class TicketFinderStore {
  /** What it asks the database, for whoever checks how that answers. */
  static readonly lookups: Readonly<Record<string, string>> = LOOKUPS;

  constructor(private readonly database: Database) {}

  get finders(): Finders {
    return {
      TICKET: {
        EXACT: (text, limit) => this.read('number', text, limit),
        PREFIX: async (text, limit) =>
          text.length < SHORTEST_PREFIX ? [] : this.read('numberPrefix', likePrefix(text), limit),
      },
    };
  }

  private async read(lookup: keyof typeof LOOKUPS, text: string, limit: number) {
    return (await this.database.read.query(LOOKUPS[lookup], [text, limit])) as {
      profileId: string;
      value: string;
    }[];
  }
}
