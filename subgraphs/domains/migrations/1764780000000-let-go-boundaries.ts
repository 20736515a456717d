import type { MigrationInterface, QueryRunner } from 'typeorm';

const RENEWABLE = 'd.paid_through + INTERVAL LEAST(p.grace_days, p.let_go_days) DAY';
const RECOVERABLE = `${RENEWABLE} + INTERVAL p.redemption_days DAY`;

/** The grace of a registered domain ends when we let it go, also where its registry leaves a day more (.it). */
export class LetGoBoundaries1764780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE domain d JOIN tld_policy p ON p.version = d.policy_version
          SET d.renewable_until = ${RENEWABLE},
              d.redemption_until = ${RECOVERABLE},
              d.pending_delete_until = ${RECOVERABLE} + INTERVAL p.pending_delete_days DAY
        WHERE d.state = 'REGISTERED' AND d.paid_through IS NOT NULL AND p.let_go_days < p.grace_days`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
