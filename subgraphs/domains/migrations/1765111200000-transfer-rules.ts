import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TRANSFER_RULES } from './tld-rules/transfer-rules';

const NUMBER = 'smallint unsigned NOT NULL DEFAULT 0';

/** From which age a name can come from another registrar, and what that adds to its term. */
export class TransferRules1765111200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE tld_policy ADD COLUMN transfer_age_days ${NUMBER}, ADD COLUMN transfer_years ${NUMBER}`,
    );
    for (const [registry, { ageDays, years }] of Object.entries(TRANSFER_RULES))
      await runner.query(
        'UPDATE tld_policy SET transfer_age_days = ?, transfer_years = ? WHERE registry = ?',
        [ageDays, years, registry],
      );
    await runner.query(
      'ALTER TABLE tld_policy ALTER COLUMN transfer_age_days DROP DEFAULT, ALTER COLUMN transfer_years DROP DEFAULT',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
