import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for a list of domains, so that each is counted alone. Lists of before are forgotten within a day and count for nobody. */
export class DomainExportsByAsker1764808000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE domain_export
         ADD COLUMN asked_by ${exactText(40)} NOT NULL DEFAULT '' AFTER profile_id,
         DROP KEY domain_export_of,
         ADD KEY domain_export_of (profile_id, asked_by, created_at)`,
    );
    await runner.query(`CREATE TABLE domain_export_asker (
      profile_id ${exactText(40)} NOT NULL,
      asked_by ${exactText(40)} NOT NULL,
      last_asked_at datetime(3) NOT NULL,
      PRIMARY KEY (profile_id, asked_by)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
