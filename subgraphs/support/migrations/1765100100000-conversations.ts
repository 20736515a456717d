import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of the n-th ticket of a year, with its check digits: as `ticket-numbers.ts` makes them. */
const NUMBER = `CONCAT('T', counted.plain, LPAD(98 - MOD(counted.plain * 100, 97), 2, '0'))`;

/** Tickets have a number, are about one thing, remember how they came to their status and what customers thought of it. */
export class Conversations1765100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...COLUMNS, ...DATA, ...KEYS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  `CREATE TABLE ticket_number_counter (
     year smallint NOT NULL PRIMARY KEY,
     last_number int NOT NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE ticket_transition (
     id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     ticket_id ${exactText(40)} NOT NULL,
     from_status varchar(10) NULL,
     to_status varchar(10) NOT NULL,
     moved_by varchar(10) NOT NULL,
     at datetime(3) NOT NULL,
     KEY ticket_transition_ticket (profile_id, ticket_id, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE ticket_rating (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     ticket_id ${exactText(40)} NOT NULL,
     closed_at datetime(3) NOT NULL,
     stars tinyint NOT NULL,
     comment varchar(1000) NULL,
     created_at datetime(3) NOT NULL,
     UNIQUE KEY ticket_rating_closing (profile_id, ticket_id, closed_at)
   ) ENGINE=InnoDB`,
];

const COLUMNS = [
  `ALTER TABLE ticket
     ADD COLUMN number ${exactText(20)} NULL,
     ADD COLUMN about_kind varchar(10) NULL,
     ADD COLUMN about_id ${exactText(40)} NULL,
     ADD COLUMN answered_at datetime(3) NULL,
     ADD COLUMN closing_told_at datetime(3) NULL,
     ADD COLUMN rated_at datetime(3) NULL,
     ADD COLUMN message_count int NOT NULL DEFAULT 0`,
  `ALTER TABLE ticket_message
     ADD COLUMN login_id ${exactText(40)} NULL,
     ADD COLUMN via varchar(10) NOT NULL DEFAULT 'GRAPH'`,
];

const DATA = [
  `UPDATE ticket JOIN
     (SELECT id, YEAR(created_at) * 10000000 + ROW_NUMBER() OVER (PARTITION BY YEAR(created_at) ORDER BY created_at, id) AS plain
        FROM ticket) counted ON counted.id = ticket.id
     SET ticket.number = ${NUMBER}`,
  `INSERT INTO ticket_number_counter (year, last_number) SELECT YEAR(created_at), COUNT(*) FROM ticket GROUP BY YEAR(created_at)`,
  `UPDATE ticket JOIN
     (SELECT ticket_id, COUNT(*) AS total FROM ticket_message GROUP BY ticket_id) counted ON counted.ticket_id = ticket.id
     SET ticket.message_count = counted.total`,
  // What is about a domain and an order at once stays about the domain; the order's id is kept where people read it.
  `UPDATE ticket_message message JOIN
     (SELECT MIN(message.id) AS id, MIN(ticket.order_id) AS order_id
        FROM ticket JOIN ticket_message message ON message.ticket_id = ticket.id
       WHERE ticket.domain_id IS NOT NULL AND ticket.order_id IS NOT NULL GROUP BY ticket.id) both_named ON both_named.id = message.id
     SET message.text = CONCAT(message.text, '\\n\\n', both_named.order_id)`,
  `UPDATE ticket SET about_kind = IF(domain_id IS NULL, 'ORDER', 'DOMAIN'), about_id = COALESCE(domain_id, order_id)
    WHERE domain_id IS NOT NULL OR order_id IS NOT NULL`,
  `INSERT INTO ticket_transition (profile_id, ticket_id, from_status, to_status, moved_by, at)
     SELECT profile_id, id, NULL, 'OPEN', 'CUSTOMER', created_at FROM ticket`,
  `INSERT INTO ticket_transition (profile_id, ticket_id, from_status, to_status, moved_by, at)
     SELECT profile_id, id, 'OPEN', 'CLOSED', 'CUSTOMER', closed_at FROM ticket WHERE status = 'CLOSED' AND closed_at IS NOT NULL`,
];

/** Lists are read along an index, in the order in which they are shown. */
const KEYS = [
  `ALTER TABLE ticket
     MODIFY COLUMN number ${exactText(20)} NOT NULL,
     DROP KEY ticket_profile, DROP KEY ticket_status, DROP KEY ticket_domain,
     DROP COLUMN domain_id, DROP COLUMN order_id,
     ADD UNIQUE KEY ticket_number (number),
     ADD KEY ticket_profile (profile_id, created_at, id),
     ADD KEY ticket_status (profile_id, status, created_at, id),
     ADD KEY ticket_about (profile_id, about_kind, about_id, created_at, id)`,
];
