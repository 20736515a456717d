import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GEOGRAPHIC_NAMES } from './tld-rules/geographic-names';
import { LETTERS } from './tld-rules/letters';
import { POLICIES } from './tld-rules/policies';

const TABLES = [
  `CREATE TABLE tld_letters (
    name ${exactText(40)} NOT NULL PRIMARY KEY,
    source varchar(500) NOT NULL,
    scripts varchar(200) NOT NULL,
    letters ${exactText(2_000)} NULL
  ) ENGINE=InnoDB`,
  `CREATE TABLE tld_policy (
    version int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tld ${exactText(63)} NOT NULL,
    valid_from datetime(3) NOT NULL,
    source varchar(500) NOT NULL,
    registry ${exactText(20)} NOT NULL,
    adapter ${exactText(40)} NOT NULL,
    letters ${exactText(40)} NOT NULL,
    min_label tinyint unsigned NOT NULL,
    max_label tinyint unsigned NOT NULL,
    min_label_below tinyint unsigned NULL,
    max_label_below tinyint unsigned NULL,
    min_years tinyint unsigned NOT NULL,
    max_years tinyint unsigned NOT NULL,
    min_renewal_years tinyint unsigned NOT NULL,
    max_renewal_years tinyint unsigned NOT NULL,
    max_total_years tinyint unsigned NOT NULL,
    grace_days smallint unsigned NOT NULL,
    redemption_days smallint unsigned NOT NULL,
    pending_delete_days smallint unsigned NOT NULL,
    auto_renew_grace_days smallint unsigned NOT NULL,
    let_go_days smallint unsigned NOT NULL,
    recovery ${exactText(20)} NOT NULL,
    restore_fee_cents int unsigned NULL,
    verification_days smallint unsigned NULL,
    transfer_lock_days smallint unsigned NOT NULL,
    UNIQUE KEY tld_policy_start (tld, valid_from),
    FOREIGN KEY (letters) REFERENCES tld_letters (name)
  ) ENGINE=InnoDB`,
  `CREATE TABLE reserved_name (
    tld ${exactText(63)} NOT NULL,
    label ${exactText(63)} NOT NULL,
    valid_from datetime(3) NOT NULL,
    PRIMARY KEY (tld, label)
  ) ENGINE=InnoDB`,
];

/** The rules of the extensions are rows, and each domain knows the ones it was sold under. */
export class TldRules1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await insert(runner, 'tld_letters', LETTERS);
    await insert(runner, 'tld_policy', POLICIES);
    const reserved = GEOGRAPHIC_NAMES.map(([label, valid_from]) => ({ tld: 'it', label, valid_from }));
    await insert(runner, 'reserved_name', reserved);

    await runner.query('ALTER TABLE domain ADD COLUMN policy_version int unsigned NULL');
    await runner.query(
      `UPDATE domain SET policy_version = (SELECT policy.version FROM tld_policy policy
         WHERE policy.tld = domain.tld ORDER BY policy.valid_from DESC LIMIT 1)`,
    );
    await runner.query('ALTER TABLE domain MODIFY COLUMN policy_version int unsigned NOT NULL');
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
