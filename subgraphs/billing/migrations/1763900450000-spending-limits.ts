import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** What API keys have paid, month by month, and which payment was made by which. */
export class SpendingLimits1763900450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE api_key_spending (
         profile_id ${ID} NOT NULL,
         api_key_id ${ID} NOT NULL,
         month char(7) NOT NULL,
         spent_cents int NOT NULL,
         PRIMARY KEY (profile_id, api_key_id, month),
         CONSTRAINT api_key_spending_bound CHECK (spent_cents >= 0)
       ) ENGINE=InnoDB`,
    );
    await runner.query(
      `ALTER TABLE payment_attempt
         ADD COLUMN api_key_id ${ID} NULL,
         ADD COLUMN spending_month char(7) NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_attempt DROP COLUMN spending_month, DROP COLUMN api_key_id');
    await runner.query('DROP TABLE api_key_spending');
  }
}
