import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time codes that open a control panel. */
export class PanelCodes1764760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE panel_code (
      code_hash ${exactText(64)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      login_id ${exactText(40)} NOT NULL,
      session_id ${exactText(40)} NOT NULL,
      domain_profile_id ${exactText(40)} NOT NULL,
      domain_id ${exactText(40)} NOT NULL,
      domain_name ${exactText(253)} NOT NULL,
      client_id ${exactText(200)} NOT NULL,
      expires_at datetime(3) NOT NULL,
      used_at datetime(3) NULL,
      KEY panel_code_of_login (profile_id, login_id, expires_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
