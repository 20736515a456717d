import { sum } from '@customer-area/shared/money';

/** How one line is taxed. */
export interface LineTax {
  /** Percent as a decimal string, e.g. `22.00`. */
  readonly vatRate: string;
  /** FatturaPA nature where there is no Italian VAT, e.g. `N2.1`; of `N7` the VAT is that of another member. */
  readonly vatNature: string | null;
}

/** What a tax document says of all its lines that are taxed alike. */
export interface VatTotals {
  readonly rate: string;
  readonly nature: string | null;
  readonly net: number;
  readonly vat: number;
}

/** Where the lines of each way of being taxed stand, in the order in which they first appear. */
export function alikeTaxed(lines: readonly LineTax[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [index, { vatRate, vatNature }] of lines.entries()) {
    const name = `${vatRate} ${vatNature ?? ''}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

/** The summaries of lines whose VAT is known already. */
export function summariesOf(
  lines: readonly (LineTax & { readonly net: number; readonly vat: number })[],
): VatTotals[] {
  return alikeTaxed(lines).flatMap((group) => {
    const alike = group.flatMap((index) => lines[index] ?? []);
    const [first] = alike;
    if (first === undefined) return [];
    const [net, vat] = [sum(alike.map((line) => line.net)), sum(alike.map((line) => line.vat))];
    return [{ rate: first.vatRate, nature: first.vatNature, net, vat }];
  });
}

/** As they are stored on orders and tax documents. */
export function readSummaries(stored: string): VatTotals[] {
  return JSON.parse(stored) as VatTotals[];
}
