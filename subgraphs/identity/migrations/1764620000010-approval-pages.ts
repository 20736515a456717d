import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of approvals goes on page by page, by the time they were asked for: nothing reads it by id alone any more. */
export class ApprovalPages1764620000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE approval ADD KEY approval_listed (profile_id, asked_at, id), DROP KEY approval_profile',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
