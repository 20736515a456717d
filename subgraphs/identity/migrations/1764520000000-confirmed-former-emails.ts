import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an address that was replaced had been confirmed: of earlier ones, whether one of their links was used. */
export class ConfirmedFormerEmails1764520000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE former_email ADD COLUMN confirmed tinyint(1) NOT NULL DEFAULT 0');
    await runner.query(
      `UPDATE former_email f SET f.confirmed = 1 WHERE EXISTS (
         SELECT 1 FROM email_confirmation c
          WHERE c.profile_id = f.profile_id AND c.email = f.email AND c.used_at IS NOT NULL)`,
    );
    await runner.query('ALTER TABLE former_email ALTER COLUMN confirmed DROP DEFAULT');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
