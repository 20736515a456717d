import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const CODE = exactText(40);

/** Services that hang on domains, and what the simulated host has of them. */
export class Services1764750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE service (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      domain_id ${ID} NOT NULL,
      kind ${CODE} NOT NULL,
      plan ${CODE} NOT NULL,
      state ${CODE} NOT NULL,
      live_key ${exactText(81)} NULL,
      operation_id ${ID} NULL,
      host_state ${CODE} NULL,
      endpoint ${exactText(253)} NULL,
      late_at datetime(3) NULL,
      cancel_at datetime(3) NULL,
      created_at datetime(3) NOT NULL,
      provisioned_at datetime(3) NULL,
      ended_at datetime(3) NULL,
      UNIQUE KEY service_live (live_key),
      KEY service_of_domain (profile_id, domain_id, id),
      KEY service_by_domain (domain_id)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE service_transition (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      service_id ${ID} NOT NULL,
      from_state ${CODE} NULL,
      to_state ${CODE} NOT NULL,
      reason ${exactText(80)} NOT NULL,
      at datetime(3) NOT NULL,
      KEY service_transition_of_service (service_id, id),
      KEY service_transition_of_profile (profile_id)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE sim_host_service (
      service_id ${ID} NOT NULL PRIMARY KEY,
      state ${CODE} NOT NULL,
      plan ${CODE} NOT NULL,
      endpoint ${exactText(253)} NOT NULL,
      attempts int NOT NULL,
      ready_at datetime(3) NULL
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
