import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credit can pay a part of an order: how much is set aside for it, and for which attempt. */
export class MixedPayments1765030000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE customer_order ADD COLUMN held_cents int NOT NULL DEFAULT 0, ADD CONSTRAINT order_held CHECK (held_cents >= 0)',
    );
    await runner.query('ALTER TABLE payment_attempt ADD COLUMN credit_cents int NOT NULL DEFAULT 0');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
