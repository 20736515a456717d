import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What documents of a change of owner were, by their hashes, is known longer than they are kept. */
export class ForgottenDocuments1765111100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE owner_change_document ADD COLUMN forgotten_at datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
