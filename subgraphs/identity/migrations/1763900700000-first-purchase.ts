import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

export class FirstPurchase1763900700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Which draft has the order that was placed before signing up: nobody's data, two ids.
    await runner.query(
      `CREATE TABLE draft_claim (
         order_id ${ID} NOT NULL PRIMARY KEY,
         draft_id ${ID} NOT NULL,
         taken_at datetime(3) NOT NULL,
         spent_at datetime(3) NULL,
         KEY draft_claim_draft (draft_id)
       ) ENGINE=InnoDB`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_claim');
  }
}
