import type { EntityManager } from 'typeorm';
import type { DatedRate, OssPeriod, VatTables } from './vat';

/** The dated tables as they stand. A few dozen rows: read whole. */
export async function readVatTables(manager: EntityManager): Promise<VatTables> {
  const rates = (await manager.query(
    'SELECT country, valid_from AS validFrom, percent FROM vat_rate',
  )) as DatedRate[];
  const ossPeriods = (await manager.query(
    'SELECT valid_from AS validFrom, valid_to AS validTo FROM vat_oss_period',
  )) as OssPeriod[];
  return { rates, ossPeriods };
}
