import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lines would cost, promised for a day. */
export class Quotes1765040200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE quote (
         id ${exactText(40)} NOT NULL PRIMARY KEY,
         profile_id ${exactText(40)} NOT NULL,
         requested longtext NOT NULL,
         priced longtext NOT NULL,
         promo_code ${exactText(60)} NULL,
         created_at datetime(3) NOT NULL,
         expires_at datetime(3) NOT NULL,
         KEY quote_profile (profile_id, id)
       ) ENGINE=InnoDB`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
