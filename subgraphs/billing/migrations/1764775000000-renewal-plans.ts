import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Renewals that were proposed to a profile and may be ordered as they stand. */
export class RenewalPlans1764775000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE renewal_plan (
      token_hash ${exactText(64)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      renewals longtext NOT NULL,
      list_net int NOT NULL,
      created_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL,
      KEY renewal_plan_of_profile (profile_id, expires_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
