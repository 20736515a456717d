import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Charges that settling gave up on after twelve tries keep their orders from being paid or cancelled: they are asked for again. */
export class SettleAgain1763900880000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "UPDATE job SET state = 'READY', attempts = 0, not_before = due_at WHERE kind = 'payment.settle' AND state = 'PARKED'",
    );
  }

  async down(): Promise<void> {
    // Jobs that run again cannot be told from others, and need not be.
  }
}
