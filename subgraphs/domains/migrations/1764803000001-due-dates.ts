import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what was a job for each domain before. */
const DUE = [
  ['EXPIRED', 'd.paid_through', 'd.paid_through > UTC_TIMESTAMP(3)'],
  ['LET_GO', 'd.renewable_until', 'd.registry_deleted_at IS NULL'],
  ['LOOK', "COALESCE(LEAST(d.registry_expires_at, d.renewable_until), '1970-01-02')", 'TRUE'],
];

/** What time does to a domain next, by kind: swept through by one job for all domains, in place of jobs for each. */
export class DueDates1764803000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE domain_due (
      domain_id ${exactText(40)} NOT NULL,
      kind ${exactText(20)} NOT NULL,
      profile_id ${exactText(40)} NOT NULL,
      due_at datetime(3) NOT NULL,
      PRIMARY KEY (domain_id, kind),
      KEY domain_due_next (kind, due_at, domain_id),
      KEY domain_due_of_profile (profile_id, domain_id, kind)
    ) ENGINE=InnoDB`);
    for (const [kind, dueAt, condition] of DUE)
      await runner.query(
        `INSERT INTO domain_due (domain_id, kind, profile_id, due_at)
         SELECT d.id, '${kind}', d.profile_id, ${dueAt} FROM domain d
          WHERE d.state = 'REGISTERED' AND d.paid_through IS NOT NULL AND ${condition}`,
      );
    await runner.query(
      `DELETE FROM job WHERE kind IN ('domain.expired', 'domain.let-go', 'domain.deleted', 'registry.look')
          AND state <> 'DONE'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
