import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which address a message by mail says it is from. */
export class SendersOfMails1765100400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket_message ADD COLUMN sent_from varchar(254) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
