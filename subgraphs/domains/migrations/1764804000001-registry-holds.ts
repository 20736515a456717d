import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which names are held at their registries while they are suspended. Those that are suspended already are held from now on. */
export class RegistryHolds1764804000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE domain ADD COLUMN held_at datetime(3) NULL');
    await runner.query(
      `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
         SELECT CONCAT('job_', MD5(registrant_id)), 'registrant.holds', registrant_id, UTC_TIMESTAMP(3), 'READY', 0, '1970-01-01'
           FROM domain WHERE suspended_at IS NOT NULL AND state = 'REGISTERED' AND registrant_id IS NOT NULL
          GROUP BY registrant_id`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
