import { MAX_CENTS, percentOf, sum } from '@customer-area/shared/money';
import type { VatTreatment } from '../vat';
import { allocate } from './allocate';

export interface PricedLine {
  /** Catalogue price in cents, without VAT and before any discount. */
  readonly listNet: number;
  /** The part of the order's discount that falls on this line. */
  readonly discount: number;
}

interface LineTotals {
  readonly listNet: number;
  readonly net: number;
  readonly vat: number;
}

export interface Totals {
  readonly lines: readonly LineTotals[];
  readonly discount: number;
  readonly net: number;
  readonly vat: number;
  /** net + vat, always. */
  readonly total: number;
  /** What the customer pays: the total, or the net amount under split payment. */
  readonly amountDue: number;
}

/**
 * VAT is computed once, on the sum (one rate per order), and then split over the lines: so the lines add up to the total
 * whatever the rounding, and a line can be credited by itself.
 */
export function totalsOf(priced: readonly PricedLine[], treatment: VatTreatment): Totals {
  const nets = priced.map(({ listNet, discount }) => listNet - discount);
  if (nets.some((net) => net < 0)) throw new RangeError('a discount larger than its line');
  const net = sum(nets);
  const vat = percentOf(net, treatment.percent);
  if (net + vat > MAX_CENTS) throw new RangeError('the order is larger than an amount can be');
  const vats = allocate(vat, nets);
  return {
    lines: priced.map(({ listNet }, index) => ({ listNet, net: nets[index] ?? 0, vat: vats[index] ?? 0 })),
    discount: sum(priced.map(({ discount }) => discount)),
    net,
    vat,
    total: net + vat,
    amountDue: treatment.splitPayment ? net : net + vat,
  };
}
