import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a registry does not show a domain: it is looked at once more before the domain ends. */
export class UnseenDomains1765113300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE domain ADD COLUMN unseen_since datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
