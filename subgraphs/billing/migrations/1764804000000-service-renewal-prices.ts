import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Five years, and one annuity more for an early renewal. */
const MOST_ANNUITIES = 6;

/** Renewing a service costs as many annuities as adding it: the prices of one annuity that stand, each from its own day on. */
export class ServiceRenewalPrices1764804000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (let annuities = 1; annuities <= MOST_ANNUITIES; annuities++)
      await runner.query(
        `INSERT INTO price (product, operation, \`key\`, term, valid_from, cents)
           SELECT product, 'RENEW', \`key\`, ?, valid_from, ? * cents
             FROM price WHERE product = 'SERVICE' AND operation = 'ADD' AND term = 1`,
        [annuities, annuities],
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
