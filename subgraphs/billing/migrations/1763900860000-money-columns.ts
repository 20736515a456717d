import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sums in cents that grow: an `int` ends at 21,474,836.47 euro. */
export class MoneyColumns1763900860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE credit_grant MODIFY COLUMN amount bigint NOT NULL, MODIFY COLUMN remaining bigint NOT NULL',
    );
    await runner.query('ALTER TABLE credit_spend MODIFY COLUMN amount bigint NOT NULL');
    await runner.query('ALTER TABLE api_key_spending MODIFY COLUMN spent_cents bigint NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key_spending MODIFY COLUMN spent_cents int NOT NULL');
    await runner.query('ALTER TABLE credit_spend MODIFY COLUMN amount int NOT NULL');
    await runner.query(
      'ALTER TABLE credit_grant MODIFY COLUMN amount int NOT NULL, MODIFY COLUMN remaining int NOT NULL',
    );
  }
}
