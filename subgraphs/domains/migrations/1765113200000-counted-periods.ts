import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domains that are paid through a period are counted without reading their rows: whether one stands beneath another is in the index. */
export class CountedPeriods1765113200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE domain DROP KEY domain_by_paid_through,
         ADD KEY domain_by_paid_through (profile_id, paid_through_order, id, parent_id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
