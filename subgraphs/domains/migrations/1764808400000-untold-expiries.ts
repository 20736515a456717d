import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Domains that expired while the service was stopped for the upgrade to due dates were told to nobody: they are due now. What has
 * been told is recorded, and is not told again.
 */
export class UntoldExpiries1764808400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT IGNORE INTO domain_due (domain_id, kind, profile_id, due_at)
       SELECT d.id, 'EXPIRED', d.profile_id, d.paid_through FROM domain d
        WHERE d.state = 'REGISTERED' AND d.paid_through <= UTC_TIMESTAMP(3) AND d.registry_deleted_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM domain_notice n WHERE n.profile_id = d.profile_id AND n.domain_id = d.id
            AND n.paid_through = d.paid_through AND n.notice = 'EXPIRED')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
