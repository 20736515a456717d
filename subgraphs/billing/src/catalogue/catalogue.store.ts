import type { EntityManager } from 'typeorm';

type Operation = 'REGISTER' | 'RENEW';

/** One thing the catalogue may have a price for. */
export interface Sale {
  readonly operation: Operation;
  readonly tld: string;
  readonly years: number;
}

/** Prices in cents without VAT that are in force at `at`, in the order of `sales`; null where nothing is sold. */
export async function pricesAt(
  manager: EntityManager,
  sales: readonly Sale[],
  at: Date,
): Promise<(number | null)[]> {
  if (sales.length === 0) return [];
  const rows = (await manager.query(
    `SELECT operation, tld, years, cents FROM price
      WHERE product = 'DOMAIN' AND valid_from <= ? AND (${sales.map(() => '(operation = ? AND tld = ? AND years = ?)').join(' OR ')})
      ORDER BY valid_from`,
    [at, ...sales.flatMap((sale) => [sale.operation, sale.tld, sale.years])],
  )) as (Sale & { cents: number })[];
  // Later rows win: a new price is a new row with a later date, and the old one stays for the record.
  const newest = new Map(rows.map((row) => [nameOf(row), row.cents]));
  return sales.map((sale) => newest.get(nameOf(sale)) ?? null);
}

const nameOf = (sale: Sale) => `${sale.operation} ${sale.tld} ${sale.years}`;
