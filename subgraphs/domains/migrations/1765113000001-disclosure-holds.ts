import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULE = {
  valid_from: new Date('2020-01-01'),
  source:
    'Codice di procedura penale, art. 407: inquiries last up to two years. How often a hold may be prolonged is our decision',
  order_days: 730,
  total_days: 1_460,
} as const;

const TABLES = [
  `CREATE TABLE disclosure_hold_rule (
    valid_from datetime(3) NOT NULL PRIMARY KEY,
    source varchar(500) NOT NULL,
    order_days smallint unsigned NOT NULL,
    total_days smallint unsigned NOT NULL
  ) ENGINE=InnoDB`,
  `CREATE TABLE held_staff_read (
    id ${exactText(40)} NOT NULL PRIMARY KEY,
    profile_id ${exactText(40)} NOT NULL,
    login_id ${exactText(40)} NOT NULL,
    reason varchar(500) NOT NULL,
    disclosure_ids text NOT NULL,
    read_at datetime(3) NOT NULL,
    told_at datetime(3) NULL,
    KEY held_staff_read_open (profile_id, told_at, read_at)
  ) ENGINE=InnoDB`,
];

/** How long a disclosure may be held, the holds before the last one, and looks of staff that are told when it is over. */
export class DisclosureHolds1765113000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    await runner.query('ALTER TABLE registrant_disclosure ADD COLUMN former_holds text NULL');
    await runner.query(
      'INSERT INTO disclosure_hold_rule (valid_from, source, order_days, total_days) VALUES (?, ?, ?, ?)',
      [RULE.valid_from, RULE.source, RULE.order_days, RULE.total_days],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
