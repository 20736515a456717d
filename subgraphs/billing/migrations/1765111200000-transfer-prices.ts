import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What bringing a .it over costs, in cents without VAT: its term stays as it is. */
const WITHOUT_YEAR_CENTS = 500;

/** What a transfer from another registrar costs: where it adds a year, as much as a year of renewal. */
export class TransferPrices1765111200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO price (product, operation, \`key\`, term, valid_from, cents)
         SELECT product, 'TRANSFER', \`key\`, 1, valid_from, cents FROM price
          WHERE product = 'DOMAIN' AND operation = 'RENEW' AND term = 1 AND \`key\` <> 'it'`,
    );
    await runner.query(
      "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('DOMAIN', 'TRANSFER', 'it', 0, '2020-01-01', ?)",
      [WITHOUT_YEAR_CENTS],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
