import { renewalOffers } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { LineFacts } from '../line-kinds';
import { type IdentityPort, type PriceOrderDeps, priceOrder } from '../orders';
import type { Totals } from '../pricing';

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
  const totals = await price(possible.map((offer) => factsOf(offer, years)));
  return {
    renewals: possible.flatMap((offer, index) => {
      const line = totals.lines[index];
      return line === undefined ? [] : [{ offer, line }];
    }),
    refused: offers.filter((offer) => !isPossible(offer)),
    isCutOff,
    totalsOf: (renewals) =>
      renewals.length === possible.length
        ? Promise.resolve(totals)
        : price(renewals.map(({ offer }) => factsOf(offer, years))),
  };
}

function isPossible(offer: RenewalOffer): offer is PricedRenewal['offer'] {
  return offer.paidThrough !== null && offer.renewedThrough !== null;
}

/** The line that an order would have. */
function factsOf({ domainId, name, unicodeName, tld }: RenewalOffer, years: number): LineFacts {
  return { kind: 'renew', domainId, years, details: { name, unicodeName, tld } };
}
