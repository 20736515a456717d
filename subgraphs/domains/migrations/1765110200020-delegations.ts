import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE domain_delegation (
     domain_id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     wanted_hosts longtext NULL,
     hosts longtext NULL,
     ds_records longtext NULL,
     checked_at datetime(3) NULL,
     failing_host varchar(253) NULL,
     KEY domain_delegation_of_profile (profile_id, domain_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE host_record (
     domain_id ${exactText(40)} NOT NULL,
     host ${exactText(253)} NOT NULL,
     profile_id ${exactText(40)} NOT NULL,
     addresses longtext NOT NULL,
     PRIMARY KEY (domain_id, host),
     KEY host_record_of_profile (profile_id, domain_id)
   ) ENGINE=InnoDB`,
];

/** Which name servers domains are wanted to have, and have at their registries; and the addresses of those inside their own name. */
export class Delegations1765110200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
