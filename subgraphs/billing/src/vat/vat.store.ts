import type { EntityManager } from 'typeorm';
import type { VatTables } from './vat-tables';

/** A row of any of the tables; what a table does not have is null. */
interface Row {
  readonly kind: 'RATE' | 'OSS' | 'UNION' | 'TERRITORY' | 'SPLIT' | 'STAMP';
  readonly country: string;
  readonly detail: string;
  readonly percent: string | null;
  readonly cents: number;
  readonly aboveCents: number;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** The dated tables of VAT. */
export class VatTableStore {
  /** The dated tables as they stand. A hundred rows: read whole, and together. */
  async read(manager: EntityManager): Promise<VatTables> {
    const rows = (await manager.query(
      `SELECT 'RATE' AS kind, country, NULL AS detail, percent, NULL AS cents, NULL AS aboveCents,
              valid_from AS validFrom, NULL AS validTo FROM vat_rate
      UNION ALL SELECT 'OSS', NULL, NULL, NULL, NULL, NULL, valid_from, valid_to FROM vat_oss_period
      UNION ALL SELECT 'UNION', country, taxed_as, NULL, NULL, NULL, valid_from, valid_to FROM vat_union_country
      UNION ALL SELECT 'TERRITORY', country, postal_prefix, percent, NULL, NULL, valid_from, valid_to FROM vat_territory
      UNION ALL SELECT 'SPLIT', NULL, NULL, NULL, NULL, NULL, valid_from, valid_to FROM vat_split_payment
      UNION ALL SELECT 'STAMP', NULL, natures, NULL, cents, above_cents, valid_from, NULL FROM stamp_duty`,
    )) as Row[];
    const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
    const period = ({ validFrom, validTo }: Row) => ({ validFrom, validTo });
    return {
      rates: of('RATE').map(({ country, percent, validFrom }) => ({
        country,
        percent: percent ?? '',
        validFrom,
      })),
      ossPeriods: of('OSS').map(period),
      unionCountries: of('UNION').map((row) => ({
        ...period(row),
        country: row.country,
        taxedAs: row.detail,
      })),
      territories: of('TERRITORY').map((row) => ({
        ...period(row),
        country: row.country,
        postalPrefix: row.detail,
        percent: row.percent,
      })),
      splitPayments: of('SPLIT').map(period),
      stampDuties: of('STAMP').map(({ validFrom, cents, aboveCents, detail }) => ({
        validFrom,
        cents: Number(cents),
        aboveCents: Number(aboveCents),
        natures: detail.split(' '),
      })),
    };
  }
}
