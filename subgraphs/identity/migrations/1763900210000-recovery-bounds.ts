import type { MigrationInterface, QueryRunner } from 'typeorm';

const EMAIL = 'varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/**
 * Overtaken recoveries are kept for a day, so that letters and tries can be counted over several; a link remembers which
 * address it was mailed to. Links that were mailed before are good no longer: they live ten minutes.
 */
export class RecoveryBounds1763900210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE recovery
         ADD COLUMN mailed_to ${EMAIL} NOT NULL DEFAULT '' AFTER login_id,
         ADD COLUMN overtaken_at datetime(3) NULL AFTER ready_at`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
