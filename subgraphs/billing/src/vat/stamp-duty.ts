import { sum } from '@customer-area/shared/money';
import { latest, type VatTables } from './vat-tables';

/**
 * The duty on a tax document, in cents; null when none is owed. It is owed by the seller and not charged on: totals stay what
 * the customer was told. Only what bears no VAT counts: by nature, of all lines together (DPR 642/1972, tariffa, art. 13).
 */
export function stampDutyOf(
  summaries: readonly { readonly nature: string | null; readonly net: number }[],
  { stampDuties }: Pick<VatTables, 'stampDuties'>,
  at: Date,
): number | null {
  const duty = latest(stampDuties, at);
  if (duty === null) return null;
  const untaxed = summaries.filter(({ nature }) => nature !== null && duty.natures.includes(nature));
  return sum(untaxed.map(({ net }) => net)) > duty.aboveCents ? duty.cents : null;
}
