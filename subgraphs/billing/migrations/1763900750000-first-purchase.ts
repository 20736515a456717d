import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

const TABLES = [
  // Nobody's: prices and names as they were asked for. Addresses and keys of whoever placed it only as keyed hashes.
  `CREATE TABLE unclaimed_order (
     id ${ID} NOT NULL PRIMARY KEY,
     number varchar(20) NOT NULL,
     state varchar(10) NOT NULL,
     claim_hash ${HASH} NOT NULL,
     request_hash ${HASH} NOT NULL,
     payload_hash ${HASH} NOT NULL,
     network_hash ${HASH} NOT NULL,
     currency char(3) NOT NULL,
     net int NOT NULL,
     vat int NOT NULL,
     total int NOT NULL,
     discount int NOT NULL,
     promo_code ${CODE} NULL,
     order_lines longtext NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     UNIQUE KEY unclaimed_order_claim (claim_hash),
     UNIQUE KEY unclaimed_order_request (request_hash)
   ) ENGINE=InnoDB`,
  // How many are open, for each network and (network_hash 'all') altogether.
  `CREATE TABLE unclaimed_order_count (
     network_hash varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY,
     open_orders int NOT NULL
   ) ENGINE=InnoDB`,
  // Which profile claimed an order, and what became of it.
  `CREATE TABLE order_claim (
     order_id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     state varchar(10) NOT NULL,
     reason varchar(40) NULL,
     claimed_at datetime(3) NOT NULL,
     concluded_at datetime(3) NULL,
     KEY order_claim_profile (profile_id, claimed_at)
   ) ENGINE=InnoDB`,
];

export class FirstPurchase1763900750000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['order_claim', 'unclaimed_order_count', 'unclaimed_order'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
