import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a login has used lately is read along an index, however many sessions it has had. */
export class LatestSessions1765111400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD KEY session_latest (profile_id, login_id, last_used_at)');
    // The beginning of the new one.
    await runner.query('ALTER TABLE session DROP KEY session_profile');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
