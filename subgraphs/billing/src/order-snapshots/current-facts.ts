import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { SellerFacts } from '@customer-area/shared/seller';
import { collectFacts, type FrozenFacts } from '../frozen-facts';
import {
  type DomainsPort,
  factsOfLine,
  type IdentityPort,
  type OrderRow,
  type OrderStore,
  type PriceOrderDeps,
  pricesOf,
  taxOf,
} from '../orders';
import { frozenTerms, NOTHING_SAID, type TermsStore } from '../terms';
import { vatTreatment } from '../vat';

export interface CurrentFactsDeps extends PriceOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly domains: DomainsPort;
  readonly identity: IdentityPort;
  readonly terms: TermsStore;
  readonly seller: SellerFacts;
}

/** What the order would be placed under now; null when its profile is gone. */
export async function currentFacts(
  deps: CurrentFactsDeps,
  order: Pick<OrderRow, 'id' | 'profileId'>,
): Promise<FrozenFacts | null> {
  const { read } = deps.database;
  const at = deps.clock.now();
  const profileId = trustedProfileId(order.profileId);
  const rows = await deps.orders.linesOf(read, profileId, [order.id]);
  const lines = rows.map(factsOfLine);
  const held = rows.map(({ id: lineId, domainId }) => ({ lineId, domainId, registrantId: null }));
  const [buyer, holders] = await Promise.all([
    deps.identity.profileSnapshot(profileId),
    deps.domains.holdersOf({ profileId, lines: held }),
  ]);
  if (buyer === null) return null;
  const treatment = vatTreatment(buyer, await deps.vatTables.read(read), at);
  const prices = await pricesOf(deps, read, lines, at);
  return collectFacts({
    ...{ buyer, holders, seller: deps.seller, splitPayment: treatment.splitPayment },
    lineIds: rows.map(({ id }) => id),
    terms: frozenTerms(await deps.terms.inForce(read, at), NOTHING_SAID),
    prices: prices.map((price) => price ?? []),
    taxes: lines.map((line) => taxOf(line, treatment)),
  });
}
