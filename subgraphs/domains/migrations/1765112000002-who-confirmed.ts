import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who confirmed a change of owner, and how that one had signed in. */
export class WhoConfirmed1765112000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE owner_change_check ADD COLUMN login_id ${exactText(40)} NULL, ADD COLUMN second_factor tinyint NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
