import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of domains that were asked for as a file: what the file is written from when it is fetched. */
export class DomainExports1764806000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE domain_export (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      domain_ids longtext NULL,
      filter longtext NOT NULL,
      locale ${exactText(10)} NOT NULL,
      downloads int NOT NULL,
      created_at datetime(3) NOT NULL,
      KEY domain_export_of (profile_id, created_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
