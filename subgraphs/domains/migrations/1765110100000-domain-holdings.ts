import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which profile held a domain from when to when; and an automatic renewal belongs to the profile that held the domain then. */
export class DomainHoldings1765110100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE domain_holding (
      domain_id ${exactText(40)} NOT NULL,
      profile_id ${exactText(40)} NOT NULL,
      name ${exactText(253)} NOT NULL,
      held_from datetime(3) NOT NULL,
      held_until datetime(3) NULL,
      held_now tinyint AS (IF(held_until IS NULL, 1, NULL)) STORED,
      PRIMARY KEY (domain_id, profile_id, held_from),
      UNIQUE KEY domain_holding_now (domain_id, held_now),
      KEY domain_holding_of_profile (profile_id, domain_id, held_from)
    ) ENGINE=InnoDB`);
    await runner.query(
      `INSERT INTO domain_holding (domain_id, profile_id, name, held_from, held_until)
       SELECT id, profile_id, name, COALESCE(registered_at, created_at),
              IF(state = 'REGISTERED', NULL, COALESCE(
                (SELECT MAX(step.at) FROM domain_transition step WHERE step.domain_id = domain.id AND step.to_state = domain.state),
                pending_delete_until, created_at))
         FROM domain WHERE state IN ('REGISTERED', 'TRANSFERRED', 'DELETED')`,
    );
    await runner.query(
      `ALTER TABLE automatic_renewal DROP KEY automatic_renewal_period,
        ADD UNIQUE KEY automatic_renewal_period (domain_id, period_from, profile_id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
