import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A further login has its username before it is confirmed. Null for one that was prepared before: it is prepared again. */
export class PreparedUsernames1764500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE login_confirmation ADD COLUMN username ${exactText(60)} NULL AFTER profile_id, ADD KEY login_confirmation_username (username)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
