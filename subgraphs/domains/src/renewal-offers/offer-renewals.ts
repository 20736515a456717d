import type { Clock } from '@customer-area/shared/clock';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { type DataScope, trustedProfileId } from '@customer-area/shared/isolation';
import type { renewalOffers } from '../../contract';
import type { TldRules } from '../names';
import type { DomainRow, PortfolioStore } from '../portfolio';
import { offerRenewal } from '../renewal';
import { renewedServices, type ServiceStore } from '../services';

export interface OfferRenewalsDeps {
  readonly portfolio: PortfolioStore;
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly database: Database;
  readonly services: ServiceStore;
}

type Asked = InputOf<typeof renewalOffers>;

/** As many as one order may renew. */
const MOST = 500;

/** What renewing these domains would be, by the evaluator that also decides on the order line. Two statements. */
export async function offerRenewals(
  { portfolio, clock, tldRules, database, services }: OfferRenewalsDeps,
  asked: Asked,
): Promise<OutputOf<typeof renewalOffers>> {
  const now = clock.now();
  const { years, locale } = asked;
  const rows = await rowsOf(portfolio, asked);
  const shown = rows.slice(0, MOST);
  const ids = shown.map(({ id }) => id);
  const owner = trustedProfileId(asked.profileId);
  const own = await services.paidWith(database.read, owner, ids);
  const offers = shown.map((row) => {
    const { id: domainId, name, unicodeName, tld, paidThrough } = row;
    return {
      domainId,
      name,
      unicodeName,
      tld,
      paidThrough,
      services: renewedServices(row, own, years, now),
      ...offerRenewal(row, tldRules.policyOf(row), { years, now, locale }),
    };
  });
  return { offers, isCutOff: rows.length > MOST };
}

function rowsOf(portfolio: PortfolioStore, { profileId, which }: Asked): Promise<DomainRow[]> {
  const owner = trustedProfileId(profileId);
  if (which.by === 'id') return portfolio.byIds(owner, which.domainIds);
  const dataScope: DataScope = which.among === null ? owner : { profileId: owner, domainIds: which.among };
  return portfolio.paidThroughBefore(dataScope, which.before, MOST + 1);
}
