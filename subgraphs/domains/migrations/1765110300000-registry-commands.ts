import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a registry has called each command that was sent to it for an operation. */
export class RegistryCommands1765110300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry_command (
        client_transaction ${exactText(64)} NOT NULL,
        server_transaction ${exactText(64)} NOT NULL,
        operation_id ${exactText(64)} NOT NULL,
        registry ${exactText(40)} NOT NULL,
        verb ${exactText(40)} NOT NULL,
        code int NOT NULL,
        at datetime(3) NOT NULL,
        PRIMARY KEY (client_transaction),
        KEY registry_command_by_operation (operation_id, at),
        KEY registry_command_by_server (server_transaction)
      ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
