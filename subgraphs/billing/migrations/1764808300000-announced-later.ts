import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When money was announced for the orders that were there before it was kept is not known, only that it was after they were placed:
 * from now on it is waited for as long as its means takes, as no name may be let go while it is on its way.
 */
export class AnnouncedLater1764808300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE customer_order SET announced_at = UTC_TIMESTAMP(3)
        WHERE status = 'AWAITING_PAYMENT' AND means IN ('BANK_TRANSFER', 'POSTAL_SLIP') AND announced_at = created_at`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
