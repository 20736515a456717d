import { createHash } from 'node:crypto';
import type { ProfileRow } from '../profiles';
import type { DomainsPort, ProfileDomains } from './domains-port';
import type { OpenOrders, OrdersPort } from './orders-port';
import {
  affectsDomains,
  affectsOrders,
  changesBetween,
  partsOf,
  type SharedData,
  sharedDataOf,
} from './shared-data';

export interface Peers {
  readonly domains: DomainsPort;
  readonly orders: OrdersPort;
}

/** What a change affects in other services; null where it affects nothing there. */
export interface AffectedData {
  readonly domains: ProfileDomains | null;
  readonly orders: OpenOrders | null;
}

/** Asks the others, at the same time, and only those whom the change concerns. */
export async function affectedData(
  peers: Peers,
  profile: ProfileRow,
  after: SharedData,
  requestId: string,
): Promise<AffectedData> {
  const { profileId } = profile;
  const parts = partsOf(changesBetween(sharedDataOf(profile), after));
  const [domains, orders] = await Promise.all([
    affectsDomains(parts) ? peers.domains.domainsOf(profileId, requestId) : null,
    affectsOrders(parts) ? peers.orders.openOrdersOf(profileId, requestId) : null,
  ]);
  return { domains, orders };
}

/** One line for everything a preview has shown: another one as soon as any of it is different. */
export function fingerprintOf(
  profile: ProfileRow,
  loginIds: readonly string[],
  { domains, orders }: AffectedData,
): string {
  const seen = {
    profile: sharedDataOf(profile),
    logins: [...loginIds].sort(),
    domains: domains?.digest ?? null,
    registrants: domains?.registrants ?? null,
    orders: orders?.digest ?? null,
  };
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}
