import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists narrowed by status, kind or number are read along an index, in the order in which they are shown. */
export class ListFilters1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE customer_order
     ADD KEY customer_order_status (profile_id, status, created_at, id),
     ADD KEY customer_order_own_number (profile_id, number)`,
    );
    await runner.query(
      `ALTER TABLE invoice
     ADD KEY invoice_kind (profile_id, kind, issued_at, id),
     ADD KEY invoice_own_number (profile_id, number)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
