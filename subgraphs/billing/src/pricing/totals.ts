import { MAX_CENTS, percentOf, sum } from '@customer-area/shared/money';
import { allocate } from './allocate';
import { alikeTaxed, type LineTax, summariesOf, type VatTotals } from './vat-summary';

export interface PricedLine {
  /** Catalogue price in cents, without VAT and before any discount. */
  readonly listNet: number;
  /** The part of the order's discount that falls on this line. */
  readonly discount: number;
  readonly tax: LineTax;
}

export interface LineTotals extends LineTax {
  readonly listNet: number;
  readonly net: number;
  readonly vat: number;
}

export interface Totals {
  readonly lines: readonly LineTotals[];
  /** One for each rate and nature. */
  readonly summaries: readonly VatTotals[];
  readonly discount: number;
  readonly net: number;
  readonly vat: number;
  /** net + vat, always. */
  readonly total: number;
  /** What the customer pays: the total, or the net amount under split payment. */
  readonly amountDue: number;
}

/**
 * VAT is computed once for each rate and nature, on the sum of its lines as FatturaPA wants it, and then split over them: so
 * the lines add up to the total whatever the rounding, and a line can be credited by itself.
 */
export function totalsOf(priced: readonly PricedLine[], splitPayment: boolean): Totals {
  const nets = priced.map(({ listNet, discount }) => listNet - discount);
  if (nets.some((net) => net < 0)) throw new RangeError('a discount larger than its line');
  const vats = vatOfLines(
    priced.map(({ tax }) => tax),
    nets,
  );
  const lines = priced.map(({ listNet, tax }, index) => ({
    ...tax,
    listNet,
    net: nets[index] ?? 0,
    vat: vats[index] ?? 0,
  }));
  const net = sum(nets);
  const vat = sum(vats);
  if (net + vat > MAX_CENTS) throw new RangeError('the order is larger than an amount can be');
  return {
    lines,
    summaries: summariesOf(lines),
    discount: sum(priced.map(({ discount }) => discount)),
    net,
    vat,
    total: net + vat,
    amountDue: splitPayment ? net : net + vat,
  };
}

function vatOfLines(taxes: readonly LineTax[], nets: readonly number[]): number[] {
  const vats = nets.map(() => 0);
  for (const group of alikeTaxed(taxes)) {
    const taxable = group.map((index) => nets[index] ?? 0);
    const rate = taxes[group[0] ?? 0]?.vatRate ?? '0.00';
    const shares = allocate(percentOf(sum(taxable), rate), taxable);
    for (const [place, index] of group.entries()) vats[index] = shares[place] ?? 0;
  }
  return vats;
}
