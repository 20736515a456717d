import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAME = exactText(253);
const WORD = exactText(40);
const JSON_TEXT = 'longtext';

/** In cents. */
const FIRST_CREDIT = 100_000_000;
const REGISTRIES = ['it', 'eu', 'gtld'];
const REGISTRARS = ['OUR-REG', 'OTHER-REG'];

const STATEMENTS = [
  `ALTER TABLE sim_registry_domain
     ADD COLUMN registry ${WORD} NOT NULL DEFAULT 'gtld' AFTER name,
     ADD COLUMN renewed_at datetime(3) NULL,
     ADD COLUMN deleted_at datetime(3) NULL,
     ADD COLUMN ends_at_expiry tinyint NOT NULL DEFAULT 0,
     ADD COLUMN sponsor ${WORD} NOT NULL DEFAULT 'OUR-REG',
     ADD COLUMN registrant ${WORD} NULL,
     ADD COLUMN name_servers ${JSON_TEXT} NOT NULL DEFAULT '["ns1.example.net","ns2.example.net"]',
     ADD COLUMN ds_records ${JSON_TEXT} NOT NULL DEFAULT '[]',
     ADD COLUMN client_statuses ${JSON_TEXT} NOT NULL DEFAULT '[]',
     ADD COLUMN auth_digest ${exactText(64)} NULL,
     ADD COLUMN transfer ${JSON_TEXT} NULL,
     ADD COLUMN next_change_at datetime(3) NULL`,
  `UPDATE sim_registry_domain
      SET registry = CASE SUBSTRING_INDEX(name, '.', -1) WHEN 'it' THEN 'it' WHEN 'eu' THEN 'eu' ELSE 'gtld' END,
          next_change_at = expires_at`,
  `ALTER TABLE sim_registry_domain
     MODIFY COLUMN next_change_at datetime(3) NOT NULL,
     ALTER COLUMN registry DROP DEFAULT,
     ALTER COLUMN ends_at_expiry DROP DEFAULT,
     ALTER COLUMN sponsor DROP DEFAULT,
     ALTER COLUMN name_servers DROP DEFAULT,
     ALTER COLUMN ds_records DROP DEFAULT,
     ALTER COLUMN client_statuses DROP DEFAULT,
     ADD KEY sim_registry_due (registry, next_change_at)`,
  // The log of commands no longer answers anything.
  `ALTER TABLE sim_registry_command
     DROP COLUMN outcome, MODIFY COLUMN kind ${exactText(30)} NOT NULL,
     DROP PRIMARY KEY, ADD PRIMARY KEY (id, kind, name)`,
  `CREATE TABLE sim_registry_account (
     registry ${WORD} NOT NULL,
     registrar ${WORD} NOT NULL,
     balance int NOT NULL,
     PRIMARY KEY (registry, registrar)
   ) ENGINE=InnoDB`,
  `CREATE TABLE sim_registry_charge (
     id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
     registry ${WORD} NOT NULL,
     registrar ${WORD} NOT NULL,
     name ${NAME} NULL,
     kind ${WORD} NOT NULL,
     amount int NOT NULL,
     at datetime(3) NOT NULL,
     KEY sim_registry_charge_of (registry, registrar, name)
   ) ENGINE=InnoDB`,
  `CREATE TABLE sim_registry_message (
     id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
     registry ${WORD} NOT NULL,
     registrar ${WORD} NOT NULL,
     name ${NAME} NOT NULL,
     kind ${WORD} NOT NULL,
     at datetime(3) NOT NULL,
     acknowledged_at datetime(3) NULL,
     KEY sim_registry_message_next (registry, registrar, acknowledged_at, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE sim_registry_contact (
     registry ${WORD} NOT NULL,
     handle ${WORD} NOT NULL,
     registrar ${WORD} NOT NULL,
     contact ${JSON_TEXT} NOT NULL,
     PRIMARY KEY (registry, handle)
   ) ENGINE=InnoDB`,
  // Several statuses at once.
  'ALTER TABLE domain MODIFY COLUMN registry_status varchar(400) NULL',
];

/** The simulated registries behave as registries do: redemption, transfers, credit, messages, contacts. */
export class RegistryBehaviour1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const registry of REGISTRIES)
      for (const registrar of REGISTRARS) {
        await runner.query('INSERT INTO sim_registry_account VALUES (?, ?, ?)', [
          registry,
          registrar,
          FIRST_CREDIT,
        ]);
        await runner.query(
          "INSERT INTO sim_registry_charge (registry, registrar, kind, amount, at) VALUES (?, ?, 'DEPOSIT', ?, NOW(3))",
          [registry, registrar, FIRST_CREDIT],
        );
      }
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
