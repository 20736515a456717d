import { OPERATIONAL_TABLES_V1 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

export class Initial1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OPERATIONAL_TABLES_V1, ...TABLES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not undone: drop the database instead');
  }
}

const TABLES = [
  `CREATE TABLE ticket (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     category varchar(20) NOT NULL,
     subject varchar(200) NOT NULL,
     domain_id ${ID} NULL,
     order_id ${ID} NULL,
     state varchar(10) NOT NULL,
     opened_at datetime(3) NOT NULL,
     closed_at datetime(3) NULL,
     KEY ticket_profile (profile_id, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE ticket_message (
     id ${ID} NOT NULL PRIMARY KEY,
     ticket_id ${ID} NOT NULL,
     profile_id ${ID} NOT NULL,
     author varchar(10) NOT NULL,
     text text NOT NULL,
     written_at datetime(3) NOT NULL,
     KEY ticket_message_ticket (profile_id, ticket_id, id)
   ) ENGINE=InnoDB`,
];
