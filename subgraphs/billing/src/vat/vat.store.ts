import type { EntityManager } from 'typeorm';
import type { VatTables } from './vat';

/** A rate, or a period without country and percent. */
interface Row {
  readonly country: string | null;
  readonly percent: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** The dated tables of VAT. */
export class VatTableStore {
  /** The dated tables as they stand. A few dozen rows: read whole, and together. */
  async read(manager: EntityManager): Promise<VatTables> {
    const rows = (await manager.query(
      `SELECT country, percent, valid_from AS validFrom, NULL AS validTo FROM vat_rate
      UNION ALL SELECT NULL, NULL, valid_from, valid_to FROM vat_oss_period`,
    )) as Row[];
    return {
      rates: rows.flatMap(({ country, percent, validFrom }) =>
        country === null || percent === null ? [] : [{ country, percent, validFrom }],
      ),
      ossPeriods: rows.flatMap(({ country, validFrom, validTo }) =>
        country === null ? [{ validFrom, validTo }] : [],
      ),
    };
  }
}
