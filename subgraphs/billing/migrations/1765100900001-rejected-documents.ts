import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff read the documents that were not accepted, of all profiles: the longest rejected first. */
export class RejectedDocuments1765100900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE invoice_delivery ADD KEY invoice_delivery_state (state, changed_at, invoice_id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
