import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BATCH = 500;

interface Said {
  readonly id: string;
  readonly profileId: string;
  readonly ticketId: string;
  readonly openedAt: Date;
  readonly text: string;
}

/** A list that is narrowed by a text is read along an index, in the order in which it is shown. */
export class WordsOfTickets1765100101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE ticket_word (
         profile_id ${exactText(40)} NOT NULL,
         word ${exactText(40)} NOT NULL,
         opened_at datetime(3) NOT NULL,
         ticket_id ${exactText(40)} NOT NULL,
         PRIMARY KEY (profile_id, word, opened_at, ticket_id)
       ) ENGINE=InnoDB`,
    );
    await addAll(
      runner,
      `SELECT id, profile_id AS profileId, id AS ticketId, created_at AS openedAt, CONCAT(number, ' ', subject) AS text
         FROM ticket WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    );
    await addAll(
      runner,
      `SELECT message.id, message.profile_id AS profileId, ticket.id AS ticketId, ticket.created_at AS openedAt, message.text
         FROM ticket_message message JOIN ticket ON ticket.id = message.ticket_id AND ticket.profile_id = message.profile_id
        WHERE message.id > ? ORDER BY message.id LIMIT ${BATCH}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

async function addAll(runner: QueryRunner, batch: string): Promise<void> {
  let after = '';
  for (;;) {
    const said = (await runner.query(batch, [after])) as Said[];
    const rows = said.flatMap(({ profileId, ticketId, openedAt, text }) =>
      wordsOf(text).map((word) => [profileId, word, openedAt, ticketId]),
    );
    if (rows.length > 0)
      await runner.query(
        'INSERT INTO ticket_word (profile_id, word, opened_at, ticket_id) VALUES ? ON DUPLICATE KEY UPDATE word = VALUES(word)',
        [rows],
      );
    const last = said.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** As `ticket-words.ts` had it when this was written. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, 40).join('')))];
}
