import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUTH_CODE_HOURS } from './tld-rules/auth-code-hours';

/** How long a code for a transfer is good. */
export class AuthCodeHours1765110200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE tld_policy ADD COLUMN auth_code_hours smallint unsigned NOT NULL DEFAULT ${AUTH_CODE_HOURS.gtld}`,
    );
    for (const [registry, hours] of Object.entries(AUTH_CODE_HOURS))
      await runner.query('UPDATE tld_policy SET auth_code_hours = ? WHERE registry = ?', [hours, registry]);
    await runner.query('ALTER TABLE tld_policy ALTER COLUMN auth_code_hours DROP DEFAULT');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
