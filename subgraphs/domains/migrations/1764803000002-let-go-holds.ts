import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when staff keep a domain that nobody has paid for, and why. */
export class LetGoHolds1764803000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE let_go_hold (
      domain_id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      held_until datetime(3) NOT NULL,
      reason varchar(500) NOT NULL,
      held_by ${exactText(40)} NULL,
      created_at datetime(3) NOT NULL,
      KEY let_go_hold_of_profile (profile_id, domain_id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
