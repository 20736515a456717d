import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a change of owner costs, in cents without VAT: .it takes papers that are read by people. */
const CENTS: Readonly<Record<string, number>> = { it: 1_000 };
const FREE = ['eu', 'com', 'net', 'org', 'info', 'biz', 'online', 'shop'];

/** What a change of owner costs; nothing where the same order renews the domain (guides of the trade, 2025). */
export class OwnerChangePrices1765111100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const from = new Date('2020-01-01T00:00:00.000Z');
    const tlds = [...Object.keys(CENTS), ...FREE];
    const rows = tlds.flatMap((tld) => [
      ['CHANGE_OWNER', tld, from, CENTS[tld] ?? 0],
      ['CHANGE_OWNER_WITH_RENEWAL', tld, from, 0],
    ]);
    await runner.query(
      `INSERT INTO price (product, operation, \`key\`, term, valid_from, cents)
         VALUES ${rows.map(() => "('DOMAIN', ?, ?, 0, ?, ?)").join(', ')}`,
      rows.flat(),
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
