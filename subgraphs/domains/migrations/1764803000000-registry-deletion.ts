import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of registries for a name that was deleted. */
const DELETED = "'redemption|quarantine|pendingDelete'";

/** When the registry of a domain has deleted it: from then on its status follows the registry, before that the name is still renewable. */
export class RegistryDeletion1764803000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE domain ADD COLUMN registry_deleted_at datetime(3) NULL AFTER registry_status',
    );
    await runner.query(
      `UPDATE domain SET registry_deleted_at = renewable_until
        WHERE state = 'REGISTERED' AND registry_status REGEXP ${DELETED}`,
    );
    // Worked out again: names that nobody has let go are where their registry has them.
    await runner.query(
      `UPDATE domain SET phase_until = '1970-01-02 00:00:00.000'
        WHERE state = 'REGISTERED' AND phase IN ('EXPIRED_RENEWABLE', 'REDEMPTION', 'PENDING_DELETE', 'DELETED')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
