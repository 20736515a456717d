import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { ownerChangeTotals } from '../../contract';
import { ownerChangeLine } from '../line-kinds';
import { type IdentityPort, type PriceOrderDeps, type Pricing, priceOrder } from '../orders';

export interface OwnerChangeTotalsDeps extends PriceOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  identity(requestId: string): IdentityPort;
}

/** What an order for each change of owner alone would come to for a profile, by the function that prices orders. */
export function ownerChangeTotalsOperation(deps: OwnerChangeTotalsDeps): InternalHandlers {
  const { database, clock } = deps;
  return answerOperation(ownerChangeTotals, async ({ profileId, changes }, { requestId }) => {
    const customer = await deps.identity(requestId).profileSnapshot(trustedProfileId(profileId));
    if (customer === null) return null;
    const at = clock.now();
    // Most are alike: the price goes by the extension.
    const known = new Map<string, ReturnType<typeof totalsOf>>();
    const totals = [];
    for (const names of changes) {
      const alike = names.map(({ tld }) => tld).join(' ');
      const lines = names.map(ownerChangeLine);
      if (!known.has(alike))
        known.set(alike, totalsOf(await priceOrder(deps, database.read, lines, customer, null, at)));
      totals.push(known.get(alike) ?? null);
    }
    return { currency: 'EUR', totals };
  });
}

function totalsOf(priced: Pricing) {
  if (priced.kind !== 'priced') return null;
  const { net, vat, total } = priced.totals;
  return { net, vat, total };
}
