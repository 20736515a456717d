import { OPERATIONAL_TABLES_V1 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const NAME = 'varchar(253) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

const TABLES: readonly string[] = [
  // `live_name` is the name while the domain is being or has been registered: one live registration per name, whoever
  // holds it. It is the one index that cannot lead with the profile. `paid_through_order` puts unpaid domains last.
  `CREATE TABLE domain (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     name ${NAME} NOT NULL,
     unicode_name ${NAME} NOT NULL,
     tld varchar(63) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
     state ${CODE} NOT NULL,
     live_name ${NAME} NULL,
     registered_at datetime(3) NULL,
     registry_expires_at datetime(3) NULL,
     registry_status varchar(60) NULL,
     paid_through datetime(3) NULL,
     paid_through_order datetime(3) GENERATED ALWAYS AS (COALESCE(paid_through, TIMESTAMP'9999-12-31 23:59:59')) STORED,
     expiring_from datetime(3) NULL,
     renewable_until datetime(3) NULL,
     redemption_until datetime(3) NULL,
     pending_delete_until datetime(3) NULL,
     suspended_at datetime(3) NULL,
     last_renewed_at datetime(3) NULL,
     reserved_order_id ${ID} NULL,
     reserved_line_id ${ID} NULL,
     reserved_until datetime(3) NULL,
     renewing_since datetime(3) NULL,
     created_at datetime(3) NOT NULL,
     UNIQUE KEY domain_live (live_name),
     KEY domain_by_name (profile_id, name, id),
     KEY domain_by_paid_through (profile_id, paid_through_order, id),
     KEY domain_by_state (profile_id, state, paid_through, id),
     KEY domain_by_tld (profile_id, tld, name, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE domain_transition (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     domain_id ${ID} NOT NULL,
     from_state ${CODE} NULL,
     to_state ${CODE} NOT NULL,
     reason varchar(80) NOT NULL,
     at datetime(3) NOT NULL,
     KEY domain_transition_of (profile_id, domain_id, id)
   ) ENGINE=InnoDB`,
  // One open order per profile and name. Another profile may order the same free name: the first paid wins.
  `CREATE TABLE name_reservation (
     profile_id ${ID} NOT NULL,
     name ${NAME} NOT NULL,
     order_id ${ID} NOT NULL,
     line_id ${ID} NOT NULL,
     domain_id ${ID} NOT NULL,
     lapses_at datetime(3) NULL,
     PRIMARY KEY (profile_id, name),
     KEY name_reservation_of_order (profile_id, order_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE operation (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     domain_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     line_id ${ID} NOT NULL,
     kind ${CODE} NOT NULL,
     years int NOT NULL,
     state ${CODE} NOT NULL,
     failure_code varchar(60) NULL,
     created_at datetime(3) NOT NULL,
     finished_at datetime(3) NULL,
     UNIQUE KEY operation_once (line_id),
     KEY operation_of_domain (profile_id, domain_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE domain_notice (
     profile_id ${ID} NOT NULL,
     domain_id ${ID} NOT NULL,
     paid_through datetime(3) NOT NULL,
     notice ${CODE} NOT NULL,
     sent_at datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, domain_id, paid_through, notice)
   ) ENGINE=InnoDB`,
];

export class Initial1763800000000 implements MigrationInterface {
  name = 'Initial1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OPERATIONAL_TABLES_V1, ...TABLES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the first migration has no way back: drop the database instead');
  }
}
