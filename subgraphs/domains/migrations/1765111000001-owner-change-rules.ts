import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNER_CHANGE_ITEMS, OWNER_CHANGE_POLICIES } from './tld-rules/owner-change-items';

const TABLES = [
  `CREATE TABLE owner_change_policy (
    version int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    registry ${exactText(20)} NOT NULL,
    valid_from datetime(3) NOT NULL,
    source varchar(500) NOT NULL,
    deadline_days smallint unsigned NOT NULL,
    reminder_days smallint unsigned NOT NULL,
    kept_days smallint unsigned NOT NULL,
    UNIQUE KEY owner_change_policy_start (registry, valid_from)
  ) ENGINE=InnoDB`,
  `CREATE TABLE owner_change_item (
    registry ${exactText(20)} NOT NULL,
    tld ${exactText(63)} NOT NULL,
    occasion ${exactText(20)} NOT NULL,
    subject_type ${exactText(20)} NOT NULL,
    party ${exactText(10)} NOT NULL,
    item ${exactText(40)} NOT NULL,
    valid_from datetime(3) NOT NULL,
    valid_until datetime(3) NULL,
    source varchar(500) NOT NULL,
    PRIMARY KEY (registry, tld, occasion, subject_type, party, item, valid_from)
  ) ENGINE=InnoDB`,
];

/** How long a change of owner may take, and what it needs: by registry, extension, occasion and kind of party, dated. */
export class OwnerChangeRules1765111000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await insert(runner, 'owner_change_policy', OWNER_CHANGE_POLICIES);
    await insert(runner, 'owner_change_item', OWNER_CHANGE_ITEMS);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

async function insert(runner: QueryRunner, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const row = `(${columns.map(() => '?').join(', ')})`;
  await runner.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => row).join(', ')}`,
    rows.flatMap((values) => columns.map((column) => (values as Record<string, unknown>)[column])),
  );
}
