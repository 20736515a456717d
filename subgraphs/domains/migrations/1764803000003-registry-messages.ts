import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What registries have told of what happened without a command of ours, before it is acknowledged there. */
export class RegistryMessages1764803000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registry_message (
      registry ${exactText(40)} NOT NULL,
      message_id ${exactText(100)} NOT NULL,
      kind ${exactText(40)} NOT NULL,
      name ${exactText(253)} NOT NULL,
      at datetime(3) NOT NULL,
      state ${exactText(20)} NOT NULL,
      received_at datetime(3) NOT NULL,
      PRIMARY KEY (registry, message_id),
      KEY registry_message_by_state (state, received_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
