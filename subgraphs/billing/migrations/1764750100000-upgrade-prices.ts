import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the larger size costs more in a year, in cents without VAT. */
const MORE_A_YEAR: Readonly<Record<string, number>> = {
  'HOSTING/PLUS': 2_400,
  'MAILBOXES/PLUS': 2_400,
  'DATABASE/PLUS': 900,
  'BACKUP/PLUS': 1_080,
};
const MOST_MONTHS = 120;

/** What it costs to make a service larger, by the months that are left. */
export class UpgradePrices1764750100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const from = new Date('2020-01-01T00:00:00.000Z');
    const rows = Object.entries(MORE_A_YEAR).flatMap(([key, more]) =>
      Array.from(
        { length: MOST_MONTHS },
        (_, place) => [key, place + 1, Math.ceil((more * (place + 1)) / 12)] as const,
      ),
    );
    await runner.query(
      `INSERT INTO price (product, operation, \`key\`, term, valid_from, cents)
         VALUES ${rows.map(() => "('SERVICE', 'UPGRADE', ?, ?, ?, ?)").join(', ')}`,
      rows.flatMap(([key, months, cents]) => [key, months, from, cents]),
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
