import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Keys for integrations: what each may do, from where and until when. Of the key itself only a hash. */
export class ApiKeys1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE api_key (
         id ${ID} NOT NULL PRIMARY KEY,
         profile_id ${ID} NOT NULL,
         login_id ${ID} NOT NULL,
         name varchar(60) NOT NULL,
         key_hash ${HASH} NOT NULL,
         last_four char(4) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
         scopes varchar(500) NOT NULL,
         allowed_cidrs varchar(1000) NOT NULL,
         spending_limit_cents int NOT NULL,
         created_at datetime(3) NOT NULL,
         expires_at datetime(3) NOT NULL,
         last_used_at datetime(3) NULL,
         last_ip varchar(45) NULL,
         revoked_at datetime(3) NULL,
         UNIQUE KEY api_key_hash (key_hash),
         KEY api_key_profile (profile_id, id),
         KEY api_key_revoked (revoked_at)
       ) ENGINE=InnoDB`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_key');
  }
}
