import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a profile's API keys be read page by page in the order in which they were made. */
export class ApiKeysByTime1764640000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key ADD KEY api_key_made (profile_id, created_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
