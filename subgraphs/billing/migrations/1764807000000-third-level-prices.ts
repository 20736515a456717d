import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A year of a third level, in cents without VAT. */
const YEARLY_CENTS = 500;

/** What a third level costs: one annuity, or two. */
export class ThirdLevelPrices1764807000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const from = new Date('2020-01-01T00:00:00.000Z');
    await runner.query(
      `INSERT INTO price (product, operation, \`key\`, term, valid_from, cents)
         VALUES ('THIRD_LEVEL', 'ADD', 'THIRD_LEVEL', 1, ?, ?), ('THIRD_LEVEL', 'ADD', 'THIRD_LEVEL', 2, ?, ?)`,
      [from, YEARLY_CENTS, from, 2 * YEARLY_CENTS],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
