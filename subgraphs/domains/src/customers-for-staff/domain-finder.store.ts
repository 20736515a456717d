import type { Database } from '@customer-area/shared/database';
import { type Finders, likePrefix } from '@customer-area/shared/staff-reads';

const LOOKUPS = {
  name: 'SELECT profile_id AS profileId, live_name AS value FROM domain WHERE live_name = ? LIMIT ?',
  namePrefix: 'SELECT profile_id AS profileId, live_name AS value FROM domain WHERE live_name LIKE ? LIMIT ?',
} as const;

/** Shorter beginnings fit too much to help anybody. */
const SHORTEST_PREFIX = 3;

/** Whose a name is. For staff alone; who is found is told of it. */
export class DomainFinderStore {
  /** What it asks the database, for whoever checks how that answers. */
  static readonly lookups: Readonly<Record<string, string>> = LOOKUPS;

  constructor(private readonly database: Database) {}

  get finders(): Finders {
    return {
      DOMAIN: {
        EXACT: (text, limit) => this.read('name', text, limit),
        PREFIX: async (text, limit) =>
          text.length < SHORTEST_PREFIX ? [] : this.read('namePrefix', likePrefix(text), limit),
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
