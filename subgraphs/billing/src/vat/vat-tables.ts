/** From when until when something is in force; the end is not part of it. */
export interface Period {
  readonly validFrom: Date;
  /** Null: without an end. */
  readonly validTo: Date | null;
}

/** A standard rate, in force in a country from a day on. `percent` is a decimal string such as `22.00`. */
export interface DatedRate {
  readonly country: string;
  readonly validFrom: Date;
  readonly percent: string;
}

/** A country where the Union's VAT law holds: a member, or one that is treated as part of a member. */
export interface UnionCountry extends Period {
  readonly country: string;
  readonly taxedAs: string;
}

/** A part of a member that has rules of its own, found by the beginning of its postal codes. */
export interface VatTerritory extends Period {
  readonly country: string;
  readonly postalPrefix: string;
  /** The rate there; null where the Union's VAT law does not hold. */
  readonly percent: string | null;
}

/** The duty on a document with more than so much that bears no Italian VAT, by the natures that count. */
export interface StampDuty {
  readonly validFrom: Date;
  readonly cents: number;
  readonly aboveCents: number;
  readonly natures: readonly string[];
}

export interface VatTables {
  readonly rates: readonly DatedRate[];
  /** In which sales to consumers elsewhere in the Union are above the yearly threshold. */
  readonly ossPeriods: readonly Period[];
  readonly unionCountries: readonly UnionCountry[];
  readonly territories: readonly VatTerritory[];
  /** In which public bodies pay the VAT to the treasury. */
  readonly splitPayments: readonly Period[];
  readonly stampDuties: readonly StampDuty[];
}

export function isInForce({ validFrom, validTo }: Period, at: Date): boolean {
  return validFrom <= at && (validTo === null || at < validTo);
}

/** Of those that each hold until the next one begins, the one in force; null before the first. */
export function latest<T extends { readonly validFrom: Date }>(rows: readonly T[], at: Date): T | null {
  const begun = rows.filter(({ validFrom }) => validFrom <= at);
  return begun.sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime())[0] ?? null;
}

export function rateIn(country: string, { rates }: VatTables, at: Date): string {
  const rate = latest(
    rates.filter((row) => row.country === country),
    at,
  );
  if (rate === null)
    throw new Error(`no VAT rate is known for ${country} on ${at.toISOString().slice(0, 10)}`);
  return rate.percent;
}
