import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an order came to a status was a text for whoever read the table: it is a code that customers can be told. */
export class CausesOfSteps1765040000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE order_transition SET cause = CASE
         WHEN cause = 'placed' THEN 'PLACED'
         WHEN cause LIKE 'payment: %' THEN 'PAID'
         WHEN cause = 'customer' THEN 'CANCELLED_BY_CUSTOMER'
         WHEN cause = 'unpaid for 30 days' THEN 'NOT_PAID_IN_TIME'
         WHEN cause = 'not possible any more when claimed' THEN 'CLAIM_NOT_POSSIBLE'
         WHEN cause LIKE 'line.%' THEN 'DELIVERY_BEGUN'
         WHEN cause = 'every line has come to its end' THEN 'DELIVERY_ENDED'
         ELSE 'OTHER' END`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
