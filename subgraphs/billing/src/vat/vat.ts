/** A standard rate, in force in a country from a day on. `percent` is a decimal string such as `22.00`. */
export interface DatedRate {
  readonly country: string;
  readonly validFrom: Date;
  readonly percent: string;
}

/** A period in which sales to consumers in the Union are above the yearly threshold. */
export interface OssPeriod {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

export interface VatTables {
  readonly rates: readonly DatedRate[];
  readonly ossPeriods: readonly OssPeriod[];
}

/** What VAT looks at of a customer. */
export interface VatCustomer {
  /** ISO 3166-1 alpha-2 of the residence or seat. */
  readonly country: string;
  readonly subjectType: string;
  readonly vatNumber: string | null;
}

export interface VatTreatment {
  readonly percent: string;
  /** FatturaPA nature of an operation without VAT. */
  readonly nature: 'N2.1' | null;
  /** The customer pays the net amount and owes the VAT to the treasury itself. */
  readonly splitPayment: boolean;
}

const UNION = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
const SELLER = 'IT';
const NO_VAT: VatTreatment = { percent: '0.00', nature: 'N2.1', splitPayment: false };

/**
 * How a sale of an Italian seller is taxed. Home: Italian rate, with split payment for public bodies. Business elsewhere
 * in the Union with a VAT number: reverse charge. Consumer there: Italian rate until the threshold is passed, then the
 * rate of the destination. Outside the Union: not subject.
 */
export function vatTreatment(customer: VatCustomer, tables: VatTables, at: Date): VatTreatment {
  const country = customer.country.toUpperCase();
  if (country === SELLER)
    return {
      percent: rateIn(SELLER, tables, at),
      nature: null,
      splitPayment: customer.subjectType === 'PUBLIC_BODY',
    };
  if (!UNION.has(country)) return NO_VAT;
  const business =
    customer.subjectType !== 'NATURAL_PERSON' &&
    customer.vatNumber !== null &&
    customer.vatNumber.trim() !== '';
  if (business) return NO_VAT;
  const taxedIn = tables.ossPeriods.some((period) => covers(period, at)) ? country : SELLER;
  return { percent: rateIn(taxedIn, tables, at), nature: null, splitPayment: false };
}

function covers(period: OssPeriod, at: Date): boolean {
  return period.validFrom <= at && (period.validTo === null || at < period.validTo);
}

function rateIn(country: string, { rates }: VatTables, at: Date): string {
  const inForce = rates
    .filter((rate) => rate.country === country && rate.validFrom <= at)
    .sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime())[0];
  if (inForce === undefined)
    throw new Error(`no VAT rate is known for ${country} on ${at.toISOString().slice(0, 10)}`);
  return inForce.percent;
}
