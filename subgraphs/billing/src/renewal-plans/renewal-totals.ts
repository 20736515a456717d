import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { renewalTotals } from '../../contract';
import { type IdentityPort, type PriceOrderDeps, priceOrder } from '../orders';
import { renewalLines } from './renewal-lines';

export interface RenewalTotalsDeps extends PriceOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  identity(requestId: string): IdentityPort;
}

/** What orders of one renewal each would come to for a profile, by the function that prices orders. */
export function renewalTotalsOperation(deps: RenewalTotalsDeps): InternalHandlers {
  const { database, clock } = deps;
  return answerOperation(renewalTotals, async ({ profileId, renewals }, { requestId }) => {
    const customer = await deps.identity(requestId).profileSnapshot(trustedProfileId(profileId));
    const cents: (number | null)[] = [];
    for (const { tld, years, services } of renewals) {
      const name = `name.${tld}`;
      const named = { name, unicodeName: name };
      // A domain and each of its third levels may have a service of the same kind.
      const apart = services.map((service, place) => ({ ...named, ...service, domainId: String(place) }));
      const lines = renewalLines({ domainId: '', ...named, tld, services: apart }, years);
      const priced =
        customer === null ? null : await priceOrder(deps, database.read, lines, customer, null, clock.now());
      cents.push(priced?.kind === 'priced' ? priced.totals.amountDue : null);
    }
    return { currency: 'EUR', cents };
  });
}
