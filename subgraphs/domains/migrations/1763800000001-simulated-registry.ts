import type { MigrationInterface, QueryRunner } from 'typeorm';

const BINARY = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** What the stand-in registry knows. Nothing of ours refers to it: a real registry has its own memory too. */
export class SimulatedRegistry1763800000001 implements MigrationInterface {
  name = 'SimulatedRegistry1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sim_registry_domain (
      name varchar(253) ${BINARY} NOT NULL PRIMARY KEY,
      created_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE sim_registry_command (
      id varchar(40) ${BINARY} NOT NULL PRIMARY KEY,
      kind varchar(10) NOT NULL,
      name varchar(253) ${BINARY} NOT NULL,
      attempts int NOT NULL,
      outcome longtext NULL,
      received_at datetime(3) NOT NULL
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sim_registry_command');
    await runner.query('DROP TABLE sim_registry_domain');
  }
}
