import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns are called what the graph calls them. */
export class TicketNames1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE ticket RENAME COLUMN state TO status, RENAME COLUMN opened_at TO created_at',
    );
    await runner.query('ALTER TABLE ticket_message RENAME COLUMN written_at TO created_at');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
