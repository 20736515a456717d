import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { ownerChangeTotals } from '../../contract';
import { ownerChangeLine } from '../line-kinds';
import { type IdentityPort, type PriceOrderDeps, priceOrder } from '../orders';

export interface OwnerChangeTotalsDeps extends PriceOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  identity(requestId: string): IdentityPort;
}

/** What an order for a change of owner alone would come to for a profile, by the function that prices orders. */
export function ownerChangeTotalsOperation(deps: OwnerChangeTotalsDeps): InternalHandlers {
  const { database, clock } = deps;
  return answerOperation(ownerChangeTotals, async ({ profileId, names }, { requestId }) => {
    const customer = await deps.identity(requestId).profileSnapshot(trustedProfileId(profileId));
    if (customer === null) return null;
    const priced = await priceOrder(
      deps,
      database.read,
      names.map(ownerChangeLine),
      customer,
      null,
      clock.now(),
    );
    if (priced.kind !== 'priced') return null;
    const { net, vat, total } = priced.totals;
    return { currency: 'EUR', net, vat, total };
  });
}
