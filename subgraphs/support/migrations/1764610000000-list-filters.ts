import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists narrowed by status or domain are read along an index, in the order in which they are shown. */
export class ListFilters1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE ticket
     ADD KEY ticket_status (profile_id, status, id),
     ADD KEY ticket_domain (profile_id, domain_id, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
