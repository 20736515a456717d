import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LETTER_ITEMS, LETTER_POLICY } from './tld-rules/owner-change-letters';

const CONFIRMATIONS = `CREATE TABLE owner_change_confirmation (
  id ${exactText(40)} NOT NULL PRIMARY KEY,
  profile_id ${exactText(40)} NOT NULL,
  owner_change_id ${exactText(40)} NOT NULL,
  registrant_id ${exactText(40)} NOT NULL,
  names text NULL,
  address varchar(254) NULL,
  email_fingerprint ${exactText(64)} NULL,
  token_hash ${exactText(64)} NULL,
  letters smallint unsigned NOT NULL,
  sent_at datetime(3) NULL,
  confirmed_at datetime(3) NULL,
  network ${exactText(60)} NULL,
  UNIQUE KEY owner_change_confirmation_registrant (profile_id, owner_change_id, registrant_id),
  UNIQUE KEY owner_change_confirmation_link (token_hash),
  KEY owner_change_confirmation_case (owner_change_id)
) ENGINE=InnoDB`;

/** Who holds a gTLD name confirms its change of owner by a letter to the address that the registry has. Cases that are open stay as they began. */
export class OwnerConfirmations1765113000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONFIRMATIONS);
    await runner.query(
      'ALTER TABLE owner_change_policy ADD COLUMN address_days smallint unsigned NOT NULL DEFAULT 0',
    );
    const { registry, valid_from: from } = LETTER_POLICY;
    await insert(runner, 'owner_change_policy', LETTER_POLICY);
    await runner.query(
      "UPDATE owner_change_item SET valid_until = ? WHERE registry = ? AND party = 'GIVER' AND item = 'CONFIRMATION' AND valid_until IS NULL",
      [from, registry],
    );
    for (const item of LETTER_ITEMS) await insert(runner, 'owner_change_item', item);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

async function insert(runner: QueryRunner, table: string, row: object): Promise<void> {
  const columns = Object.keys(row);
  await runner.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}
