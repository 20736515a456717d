import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which device used a refresh token: it may repeat the refresh for some seconds. */
export class RefreshRepeats1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refresh_token ADD COLUMN used_from char(64) NULL AFTER used_at');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
