import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the customer said that money is on its way: it is waited for as long as its means takes. */
export class AnnouncedMoney1764803000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer_order ADD COLUMN announced_at datetime(3) NULL AFTER means');
    // Nobody kept it so far: it was not before the order was placed.
    await runner.query(
      `UPDATE customer_order SET announced_at = created_at
        WHERE status = 'AWAITING_PAYMENT' AND means IN ('BANK_TRANSFER', 'POSTAL_SLIP')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
