import type { CodeOf } from '@customer-area/shared/contract';
import type { quoteWarningCodes } from '../../contract';
import { type LineFacts, lineKind } from '../line-kinds';
import type { Pricing } from '../orders';
import type { Totals } from '../pricing';

export type QuoteWarningCode = CodeOf<typeof quoteWarningCodes>;

/** What the customer should know before counting on a quote: `atTheEnd` is what the lines cost when its time is over. */
export function quoteWarnings(
  lines: readonly Pick<LineFacts, 'kind'>[],
  totals: Totals,
  atTheEnd: Pricing,
): QuoteWarningCode[] {
  const warnings: QuoteWarningCode[] = [];
  if (lines.some(({ kind }) => lineKind(kind)?.takesFreeName === true)) warnings.push('NAMES_NOT_HELD');
  if (atTheEnd.kind === 'refused') {
    warnings.push(atTheEnd.code === 'NOT_SOLD' ? 'PRICES_CHANGE_SOON' : 'PROMO_CODE_ENDS_SOON');
  } else if (atTheEnd.totals.total !== totals.total || atTheEnd.totals.vat !== totals.vat) {
    warnings.push('PRICES_CHANGE_SOON');
  }
  return warnings;
}
