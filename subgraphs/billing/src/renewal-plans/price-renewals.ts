import { renewalOffers } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { sum } from '@customer-area/shared/money';
import type { LineFacts } from '../line-kinds';
import { type IdentityPort, type PriceOrderDeps, priceOrder } from '../orders';
import type { Totals } from '../pricing';
import { renewalLines } from './renewal-lines';

export interface PriceRenewalsDeps extends PriceOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domainsPeer: Peer;
  readonly identity: IdentityPort;
}

export interface AskedRenewals {
  readonly dataScope: DataScope;
  readonly locale: Locale;
  readonly years: number;
  readonly which: InputOf<typeof renewalOffers>['which'];
  readonly requestId: string;
}

export type RenewalOffer = OutputOf<typeof renewalOffers>['offers'][number];

/** A renewal that may be ordered now, with what its line would cost. */
export interface PricedRenewal {
  readonly offer: RenewalOffer & { readonly paidThrough: Date; readonly renewedThrough: Date };
  readonly line: Totals['lines'][number];
  /** The lines of its services, in their order. */
  readonly serviceLines: readonly Totals['lines'][number][];
}

/** A renewal with all that is charged with it, by the list and to be paid. */
export function sumOf({ line, serviceLines }: Pick<PricedRenewal, 'line' | 'serviceLines'>) {
  const lines = [line, ...serviceLines];
  return {
    listNet: sum(lines.map(({ listNet }) => listNet)),
    total: sum(lines.map(({ net, vat }) => net + vat)),
  };
}

export interface PricedRenewals {
  readonly renewals: readonly PricedRenewal[];
  readonly refused: readonly RenewalOffer[];
  readonly isCutOff: boolean;
  /** What an order of these renewals would come to, by the function that prices orders. */
  totalsOf(renewals: readonly PricedRenewal[]): Promise<Totals>;
}

/** The renewals as domains offers them, each at the price of today. A price that is missing is a renewal that is not sold. */
export async function priceRenewals(deps: PriceRenewalsDeps, asked: AskedRenewals): Promise<PricedRenewals> {
  const { dataScope, locale, years, which, requestId } = asked;
  const profileId = ownerIn(dataScope);
  const [customer, { offers, isCutOff }] = await Promise.all([
    deps.identity.profileSnapshot(profileId),
    askOperation(deps.domainsPeer, renewalOffers, { profileId, locale, years, which }, requestId),
  ]);
  if (customer === null) throw unauthenticated();
  const at = deps.clock.now();
  const price = async (lines: readonly LineFacts[]) => {
    const priced = await priceOrder(deps, deps.database.read, lines, customer, null, at);
    if (priced.kind === 'refused')
      throw new Error(`a renewal has no price: ${priced.code} ${priced.index ?? ''}`);
    return priced.totals;
  };
  const possible = offers.filter(isPossible);
  const totals = await price(possible.flatMap((offer) => renewalLines(offer, years)));
  let place = 0;
  return {
    renewals: possible.flatMap((offer) => {
      const [line, ...serviceLines] = totals.lines.slice(place, place + 1 + offer.services.length);
      place += 1 + offer.services.length;
      return line === undefined ? [] : [{ offer, line, serviceLines }];
    }),
    refused: offers.filter((offer) => !isPossible(offer)),
    isCutOff,
    totalsOf: (renewals) =>
      renewals.length === possible.length
        ? Promise.resolve(totals)
        : price(renewals.flatMap(({ offer }) => renewalLines(offer, years))),
  };
}

function isPossible(offer: RenewalOffer): offer is PricedRenewal['offer'] {
  return offer.paidThrough !== null && offer.renewedThrough !== null;
}
