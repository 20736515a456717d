import { lineKind } from '../line-kinds';
import type { LineTax } from '../pricing';
import type { VatTreatment } from '../vat';

/** How a line is taxed: as its customer is, unless VAT law leaves its kind out. */
export function taxOf({ kind }: { readonly kind: string }, treatment: VatTreatment): LineTax {
  const nature = lineKind(kind)?.vatNature ?? null;
  return nature === null
    ? { vatRate: treatment.percent, vatNature: treatment.nature }
    : { vatRate: '0.00', vatNature: nature };
}
