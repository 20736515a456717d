import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When staff wrote to a ticket for the first time stands in the ticket: how soon they answer is counted from one index, and no more
 * from the histories of all tickets of the last weeks.
 */
export class FirstAnswers1765100901000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket ADD COLUMN first_answered_at datetime(3) NULL AFTER answered_at');
    await runner.query(
      `UPDATE ticket JOIN (SELECT profile_id, ticket_id, MIN(at) AS at FROM ticket_transition
                            WHERE to_status = 'ANSWERED' GROUP BY profile_id, ticket_id) answer
           ON answer.profile_id = ticket.profile_id AND answer.ticket_id = ticket.id
          SET ticket.first_answered_at = answer.at`,
    );
    await runner.query(
      'ALTER TABLE ticket DROP KEY ticket_opened, ADD KEY ticket_opened (created_at, category, first_answered_at)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
