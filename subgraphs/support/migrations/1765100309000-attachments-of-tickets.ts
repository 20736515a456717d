import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of a ticket are read along an index, in the order in which they are shown. */
export class AttachmentsOfTickets1765100309000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE ticket_attachment ADD KEY ticket_attachment_ticket (profile_id, ticket_id, id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
