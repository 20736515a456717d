import type { DataScope } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { describeLine, type LineFacts, type RequestedLine, subjectOf } from '../line-kinds';
import type { LineTotals, Totals } from '../pricing';

/** A line as it was quoted. */
export interface QuotedLine extends LineTotals {
  readonly facts: LineFacts;
}

/** What was quoted, to be ordered as it stands. */
export interface QuotedOrder {
  readonly requested: readonly RequestedLine[];
  readonly priced: readonly QuotedLine[];
  readonly promoCode: string | null;
}

/** The quote with this id; null when its time is over, or the viewer has none such. */
export type FindQuote = (dataScope: DataScope, quoteId: string) => Promise<QuotedOrder | null>;

/** A line that costs something else than it was quoted for, VAT included; null where one of them has no such line. */
export interface PriceChange {
  readonly line: string;
  readonly before: number | null;
  readonly now: number | null;
}

export function quotedLines(lines: readonly LineFacts[], totals: Totals): QuotedLine[] {
  return lines.map(({ kind, domainId, years, details }, index) => {
    const priced = totals.lines[index];
    if (priced === undefined) throw new Error(`line ${index} has no price`);
    return { ...priced, facts: { kind, domainId, years, details } };
  });
}

/** What costs something else now, also where only its VAT is another one. */
export function changesSince(
  quoted: readonly QuotedLine[],
  now: readonly QuotedLine[],
  locale: Locale,
): PriceChange[] {
  const left = now.map((line) => ({ line, name: nameOf(line) }));
  const changed = quoted.flatMap((before) => {
    const place = left.findIndex(({ name }) => name === nameOf(before));
    const [found] = place === -1 ? [] : left.splice(place, 1);
    return found !== undefined && isSamePrice(before, found.line)
      ? []
      : [changeOf(before, found?.line ?? null, locale)];
  });
  return [...changed, ...left.map(({ line }) => changeOf(null, line, locale))];
}

const nameOf = ({ facts }: QuotedLine) => JSON.stringify([facts.kind, subjectOf(facts), facts.years]);

function isSamePrice(a: LineTotals, b: LineTotals): boolean {
  return (['listNet', 'net', 'vat', 'vatRate', 'vatNature'] as const).every((part) => a[part] === b[part]);
}

function changeOf(before: QuotedLine | null, now: QuotedLine | null, locale: Locale): PriceChange {
  const facts = before?.facts ?? now?.facts;
  return {
    line: facts === undefined ? '' : describeLine(facts, locale),
    before: before === null ? null : before.net + before.vat,
    now: now === null ? null : now.net + now.vat,
  };
}
