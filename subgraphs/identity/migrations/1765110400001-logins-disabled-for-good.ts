import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A customer may disable for good a login that staff has stopped. */
export class LoginsDisabledForGood1765110400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE login_stop ADD COLUMN disabled_for_good_at datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
