import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const CODE = exactText(40);

const STATEMENTS = [
  `ALTER TABLE operation
     MODIFY COLUMN order_id ${ID} NULL,
     MODIFY COLUMN line_id ${ID} NULL,
     ADD COLUMN asked_by ${CODE} NULL AFTER state,
     ADD COLUMN asked_by_login ${ID} NULL AFTER asked_by,
     ADD COLUMN policy_version int NULL AFTER asked_by_login,
     ADD COLUMN seen longtext NULL AFTER policy_version,
     ADD COLUMN sent_at datetime(3) NULL AFTER seen,
     ADD COLUMN registry_reference ${exactText(100)} NULL AFTER sent_at,
     ADD COLUMN waits_for ${CODE} NULL AFTER registry_reference,
     ADD COLUMN asks int NOT NULL DEFAULT 0 AFTER waits_for,
     ADD COLUMN dedupe_key ${exactText(150)} NULL AFTER asks,
     ADD COLUMN dedupe_while_open tinyint(1) NOT NULL DEFAULT 0 AFTER dedupe_key,
     ADD COLUMN failure_message longtext NULL AFTER failure_code,
     ADD UNIQUE KEY operation_dedupe (profile_id, dedupe_key),
     ADD KEY operation_reference (registry_reference),
     ADD KEY operation_newest (profile_id, domain_id, created_at, id),
     DROP KEY operation_of_domain`,
  `UPDATE operation SET
     waits_for = IF(state = 'WAITING_PAYMENT', 'PAYMENT', NULL),
     sent_at = IF(state IN ('SENT', 'DONE'), created_at, NULL),
     state = CASE state
       WHEN 'WAITING_PAYMENT' THEN 'ACTION_REQUIRED' WHEN 'READY' THEN 'PENDING' WHEN 'SENT' THEN 'IN_PROGRESS'
       WHEN 'DONE' THEN 'SUCCEEDED' ELSE state END`,
  'ALTER TABLE operation ALTER COLUMN asks DROP DEFAULT, ALTER COLUMN dedupe_while_open DROP DEFAULT',
  `CREATE TABLE operation_transition (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     operation_id ${ID} NOT NULL,
     from_state ${CODE} NULL,
     to_state ${CODE} NOT NULL,
     reason varchar(80) NOT NULL,
     at datetime(3) NOT NULL,
     KEY operation_transition_of (profile_id, operation_id, id)
   ) ENGINE=InnoDB`,
  // What became of operations before there was a history is not known, only how they stand; an id of theirs gives a new one.
  `INSERT INTO operation_transition (id, profile_id, operation_id, from_state, to_state, reason, at)
     SELECT CONCAT('otr', SUBSTRING(id, 4)), profile_id, id, NULL, state, COALESCE(failure_code, waits_for, 'before history'),
            COALESCE(finished_at, created_at)
       FROM operation`,
];

/** An operation is any act at a registry or a host, with or without an order: who asked, what it waits for, its history. */
export class Operations1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('operations without an order have no place in the old columns: restore a backup instead');
  }
}
