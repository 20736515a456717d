import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfers of domains to other registrars, as their registries tell of them. */
export class TransfersOut1765110200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE transfer_out (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      domain_id ${exactText(40)} NOT NULL,
      gaining_registrar varchar(100) NOT NULL,
      state ${exactText(20)} NOT NULL,
      requested_at datetime(3) NOT NULL,
      due_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      UNIQUE KEY transfer_out_once (domain_id, requested_at),
      KEY transfer_out_of_domain (profile_id, domain_id, requested_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
