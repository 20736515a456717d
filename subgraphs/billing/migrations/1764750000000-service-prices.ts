import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A year of each service and size, in cents without VAT. */
const YEARLY: Readonly<Record<string, number>> = {
  'HOSTING/BASIC': 2_400,
  'HOSTING/PLUS': 4_800,
  'MAILBOXES/BASIC': 1_200,
  'MAILBOXES/PLUS': 3_600,
  'DATABASE/BASIC': 900,
  'DATABASE/PLUS': 1_800,
  'BACKUP/BASIC': 1_080,
  'BACKUP/PLUS': 2_160,
  'DNS_MANAGEMENT/BASIC': 240,
  'CERTIFICATE/BASIC': 3_000,
};

/** What the services that are added to domains cost: one annuity, or two. */
export class ServicePrices1764750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const from = new Date('2020-01-01T00:00:00.000Z');
    const rows = Object.entries(YEARLY).flatMap(([key, cents]) =>
      [1, 2].map((annuities) => [key, annuities, annuities * cents] as const),
    );
    await runner.query(
      `INSERT INTO price (product, operation, \`key\`, term, valid_from, cents)
         VALUES ${rows.map(() => "('SERVICE', 'ADD', ?, ?, ?, ?)").join(', ')}`,
      rows.flatMap(([key, annuities, cents]) => [key, annuities, from, cents]),
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
