import { badInput, faultText } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { DataScope } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { Totals } from '../pricing';
import {
  type PricedRenewal,
  type PriceRenewalsDeps,
  priceRenewals,
  type RenewalOffer,
} from './price-renewals';

/** As many as one order may renew. */
export const MOST_RENEWALS = 500;
const MOST_YEARS = 5;

export interface QuoteRenewals {
  readonly dataScope: DataScope;
  readonly locale: Locale;
  readonly domainIds: readonly string[];
  readonly years: number;
  readonly requestId: string;
}

export interface RenewalQuote {
  readonly renewals: readonly PricedRenewal[];
  readonly refused: readonly RenewalOffer[];
  /** Ids of nothing that the viewer sees. */
  readonly unknown: readonly string[];
  readonly totals: Totals;
}

/** What renewing these domains would cost now. Every id has one answer; nothing is held or written. */
export async function quoteRenewals(deps: PriceRenewalsDeps, command: QuoteRenewals): Promise<RenewalQuote> {
  const { dataScope, locale, requestId } = command;
  const years = checkedYears(command.years);
  const asked = checkedIds(command.domainIds);
  // Something that cannot be an id is an id of nothing, and no question to another service.
  const visible = asked.filter(
    (id) => isId(id, 'dom') && (typeof dataScope === 'string' || dataScope.domainIds.includes(id)),
  );
  const which = { by: 'id', domainIds: visible } as const;
  const priced =
    visible.length === 0
      ? NOTHING
      : await priceRenewals(deps, { dataScope, locale, years, which, requestId });
  const known = new Set([
    ...priced.renewals.map(({ offer }) => offer.domainId),
    ...priced.refused.map(({ domainId }) => domainId),
  ]);
  return {
    renewals: priced.renewals,
    refused: priced.refused,
    unknown: asked.filter((id) => !known.has(id)),
    totals: await priced.totalsOf(priced.renewals),
  };
}

const NO_TOTALS: Totals = { lines: [], summaries: [], discount: 0, net: 0, vat: 0, total: 0, amountDue: 0 };
const NOTHING = { renewals: [], refused: [], totalsOf: async () => NO_TOTALS };

export function checkedYears(years: number): number {
  if (years < 1 || years > MOST_YEARS)
    throw badInput('years', faultText('input.between', { least: 1, most: MOST_YEARS }));
  return years;
}

function checkedIds(ids: readonly string[]): string[] {
  if (ids.length < 1 || ids.length > MOST_RENEWALS)
    throw badInput('domainIds', faultText('input.entries', { least: 1, most: MOST_RENEWALS }));
  // What cannot be an id is an id of nothing; it is not sent on.
  return [...new Set(ids.map((id) => id.slice(0, 40)))];
}
