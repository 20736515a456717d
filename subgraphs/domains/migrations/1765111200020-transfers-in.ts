import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names that are to come from other registrars, with their auth codes, sealed until they are used. */
export class TransfersIn1765111200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE transfer_in (
      domain_id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      order_id ${exactText(40)} NOT NULL,
      line_id ${exactText(40)} NOT NULL,
      name ${exactText(253)} NOT NULL,
      state ${exactText(20)} NOT NULL,
      sealed_code varchar(400) NULL,
      reserved_until datetime(3) NULL,
      sent_at datetime(3) NULL,
      requested_at datetime(3) NULL,
      due_at datetime(3) NULL,
      cancel_asked_at datetime(3) NULL,
      closed_at datetime(3) NULL,
      KEY transfer_in_of_profile (profile_id, domain_id),
      KEY transfer_in_of_order (profile_id, order_id),
      KEY transfer_in_of_name (name, requested_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
