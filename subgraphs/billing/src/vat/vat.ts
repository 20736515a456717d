import { isInForce, rateIn, type VatTables } from './vat-tables';

/** That a VAT number was in force when it was asked for. */
export interface VatProof {
  readonly number: string;
  readonly askedAt: string;
  /** How VIES names its answer; null where it gave no name. */
  readonly answerId: string | null;
}

/** What VAT looks at of a customer: residence or seat, never the address on its invoices. */
export interface VatCustomer {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly subjectType: string;
  readonly vatNumber: string | null;
  readonly address?: { readonly postalCode: string };
  readonly vatProof?: VatProof | null;
}

export interface VatTreatment {
  readonly percent: string;
  /** FatturaPA nature of an operation without Italian VAT; of N7 the VAT is that of another member. */
  readonly nature: 'N2.1' | 'N7' | null;
  /** The customer pays the net amount and owes the VAT to the treasury itself. */
  readonly splitPayment: boolean;
}

const SELLER = 'IT';
const NO_VAT: VatTreatment = { percent: '0.00', nature: 'N2.1', splitPayment: false };

/**
 * How a sale of an Italian seller is taxed. Home: Italian rate, with split payment of public bodies while it is authorised.
 * Business elsewhere in the Union whose VAT number is proven: reverse charge. Anybody else there: Italian rate until the
 * threshold is passed, then the rate of the destination. Outside the Union, and where its VAT law does not hold: not subject.
 */
export function vatTreatment(customer: VatCustomer, tables: VatTables, at: Date): VatTreatment {
  const place = placeOf(customer, tables, at);
  if (place === null) return NO_VAT;
  if (place.country === SELLER) {
    const isSplit = tables.splitPayments.some((period) => isInForce(period, at));
    const splitPayment = isSplit && customer.subjectType === 'PUBLIC_BODY';
    return { percent: rateIn(SELLER, tables, at), nature: null, splitPayment };
  }
  if (isProvenBusiness(customer)) return NO_VAT;
  if (!tables.ossPeriods.some((period) => isInForce(period, at)))
    return { percent: rateIn(SELLER, tables, at), nature: null, splitPayment: false };
  const percent = place.percent ?? rateIn(place.country, tables, at);
  return { percent, nature: 'N7', splitPayment: false };
}

/** The VAT number that VIES is to be asked for, in its own form; null where no answer of it would change anything. */
export function numberToProve(customer: VatCustomer, tables: VatTables, at: Date): string | null {
  const place = placeOf(customer, tables, at);
  const isForeign = place !== null && place.country !== SELLER;
  if (!isForeign || customer.subjectType === 'NATURAL_PERSON') return null;
  const number = customer.vatNumber?.replace(/[\s.-]/g, '').toUpperCase() ?? '';
  const prefix = place.country === 'GR' ? 'EL' : place.country;
  return new RegExp(`^${prefix}[0-9A-Z+*]{2,12}$`).test(number) ? number : null;
}

interface Place {
  readonly country: string;
  /** Where it is not the standard rate of the country. */
  readonly percent: string | null;
}

/** Where in the Union the customer is; null outside. */
function placeOf({ country: typed, address }: VatCustomer, tables: VatTables, at: Date): Place | null {
  const country = typed.toUpperCase();
  const union = tables.unionCountries.find((row) => row.country === country && isInForce(row, at));
  if (union === undefined) return null;
  const postalCode = address?.postalCode.replace(/[^0-9A-Za-z]/g, '').toUpperCase() ?? '';
  const territory = tables.territories.find(
    (row) => row.country === country && postalCode.startsWith(row.postalPrefix) && isInForce(row, at),
  );
  if (territory === undefined) return { country: union.taxedAs, percent: null };
  return territory.percent === null ? null : { country: union.taxedAs, percent: territory.percent };
}

function isProvenBusiness({ subjectType, vatNumber, vatProof }: VatCustomer): boolean {
  if (subjectType === 'NATURAL_PERSON' || vatNumber === null || vatProof === undefined) return false;
  return vatProof !== null && vatProof.number === vatNumber.replace(/[\s.-]/g, '').toUpperCase();
}
