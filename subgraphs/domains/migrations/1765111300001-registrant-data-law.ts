import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REGISTRANT_DATA_LAW } from './tld-rules/registrant-data-law';

/** Which data of registrants is confirmed, reminded of and published, by the rules of each extension. */
export class RegistrantDataLaw1765111300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tld_policy
      ADD COLUMN phone_verification_days smallint unsigned NULL,
      ADD COLUMN data_reminder_months smallint unsigned NULL,
      ADD COLUMN publishes_on_consent smallint unsigned NOT NULL DEFAULT 0`);
    for (const [registry, { dataReminderMonths, publishesOnConsent }] of Object.entries(REGISTRANT_DATA_LAW))
      await runner.query(
        'UPDATE tld_policy SET data_reminder_months = ?, publishes_on_consent = ? WHERE registry = ?',
        [dataReminderMonths, publishesOnConsent, registry],
      );
    await runner.query('ALTER TABLE tld_policy ALTER COLUMN publishes_on_consent DROP DEFAULT');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
