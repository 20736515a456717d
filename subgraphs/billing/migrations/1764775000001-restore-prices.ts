import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a registry's restore costs on top of the renewal; price lists of the trade at the time. */
export class RestorePrices1764775000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tld of ['com', 'net', 'org', 'info', 'biz', 'online', 'shop'])
      await runner.query(
        "INSERT INTO price (product, operation, `key`, term, valid_from, cents) VALUES ('DOMAIN', 'RESTORE', ?, 0, '2020-01-01', 10000)",
        [tld],
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
