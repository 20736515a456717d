import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAME = (field: string) => `LOWER(JSON_VALUE(line.details, '$.${field}'))`;

/** The words of an order: its number, and of each line the name it is about, whole and up to its first dot. */
const WORDS = [
  'SELECT o.profile_id, o.number, o.created_at, o.id FROM customer_order o',
  ...['name', 'unicodeName'].flatMap((field) =>
    [NAME(field), `SUBSTRING_INDEX(${NAME(field)}, '.', 1)`].map(
      (word) => `SELECT o.profile_id, ${word}, o.created_at, o.id
        FROM order_line line JOIN customer_order o ON o.id = line.order_id AND o.profile_id = line.profile_id
       WHERE CHAR_LENGTH(${word}) BETWEEN 1 AND 253`,
    ),
  ),
];

/** A list that is narrowed by a text is read along an index, in the order in which it is shown. */
export class WordsOfOrders1765040300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE order_word (
         profile_id ${exactText(40)} NOT NULL,
         word ${exactText(253)} NOT NULL,
         ordered_at datetime(3) NOT NULL,
         order_id ${exactText(40)} NOT NULL,
         PRIMARY KEY (profile_id, word, ordered_at, order_id)
       ) ENGINE=InnoDB`,
    );
    for (const words of WORDS)
      await runner.query(
        `INSERT INTO order_word (profile_id, word, ordered_at, order_id) ${words} ON DUPLICATE KEY UPDATE word = VALUES(word)`,
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
