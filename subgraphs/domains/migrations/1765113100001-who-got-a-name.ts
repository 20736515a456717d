import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message of a registry about a name that has gone says which registrar has it. */
export class WhoGotAName1765113100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE registry_message ADD COLUMN gaining_registrar varchar(100) NULL, ADD KEY registry_message_of_name (name, at)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
