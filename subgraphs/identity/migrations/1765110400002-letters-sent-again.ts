import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When staff had a letter sent again: once for two clicks. */
export class LettersSentAgain1765110400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE letter ADD COLUMN resent_at datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
