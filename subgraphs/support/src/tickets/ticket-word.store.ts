import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { TicketRow } from './ticket.entity';
import { TicketWordRow } from './ticket-word.entity';
import { wordsOf } from './ticket-words';

/** A word that this many tickets have is frequent; how many more is not counted. */
const FREQUENT = 100;

/** What tickets are found by. */
export class TicketWordStore {
  constructor(private readonly database: Database) {}

  /** The same words, that of the fewest tickets first: the one whose list is worth walking. One statement; none for one word. */
  async rarestFirst(profileId: ProfileId, words: readonly string[]): Promise<string[]> {
    if (words.length < 2) return [...words];
    const counted = words.map(
      (_, place) =>
        `SELECT ${place} AS place, COUNT(*) AS tickets FROM
           (SELECT 1 FROM ${tableOf(TicketWordRow)} WHERE profile_id = ? AND word = ? LIMIT ${FREQUENT}) some${place}`,
    );
    const rows = (await this.database.read.query(
      `${counted.join(' UNION ALL ')} ORDER BY tickets, place`,
      words.flatMap((word) => [profileId, word]),
    )) as { place: string }[];
    return rows.flatMap(({ place }) => words[Number(place)] ?? []);
  }

  /** Lets a ticket be found by the words of a text. One statement. */
  async add(manager: EntityManager, ticket: TicketRow, text: string): Promise<void> {
    const rows = wordsOf(text).map((word) => [ticket.profileId, word, ticket.createdAt, ticket.id]);
    if (rows.length === 0) return;
    await manager.query(
      `INSERT INTO ${tableOf(TicketWordRow)} (profile_id, word, opened_at, ticket_id) VALUES ?
         ON DUPLICATE KEY UPDATE word = VALUES(word)`,
      [rows],
    );
  }
}
