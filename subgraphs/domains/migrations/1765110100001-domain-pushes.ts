import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domains that a profile offers to another profile of their holder. */
export class DomainPushes1765110100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE domain_push (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      to_profile_id ${exactText(40)} NOT NULL,
      username ${exactText(100)} NOT NULL,
      domains text NOT NULL,
      state ${exactText(20)} NOT NULL,
      offered_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL,
      decided_at datetime(3) NULL,
      KEY domain_push_given (profile_id, offered_at, id),
      KEY domain_push_received (to_profile_id, offered_at, id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
