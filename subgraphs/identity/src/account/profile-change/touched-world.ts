import { createHash } from 'node:crypto';
import { emailFingerprint, type ProfileRow } from '../profiles';
import type { DomainsPort, HeldDomains } from './domains-port';
import type { OpenOrders, OrdersPort } from './orders-port';
import {
  changesBetween,
  partsOf,
  type SharedData,
  sharedDataOf,
  touchesDomains,
  touchesOrders,
} from './shared-data';

export interface Peers {
  readonly domains: DomainsPort;
  readonly orders: OrdersPort;
}

/** What a change affects in other services; null where it affects nothing there. */
export interface TouchedWorld {
  readonly domains: HeldDomains | null;
  readonly orders: OpenOrders | null;
}

/** Asks the others, at the same time, and only those whom the change concerns. */
export async function touchedWorld(
  peers: Peers,
  profile: ProfileRow,
  after: SharedData,
  requestId: string,
): Promise<TouchedWorld> {
  const { profileId } = profile;
  const parts = partsOf(changesBetween(sharedDataOf(profile), after));
  const newFingerprint = parts.includes('email') ? emailFingerprint({ profileId, email: after.email }) : null;
  const [domains, orders] = await Promise.all([
    touchesDomains(parts) ? peers.domains.heldBy(profileId, newFingerprint, requestId) : null,
    touchesOrders(parts) ? peers.orders.openOrdersOf(profileId, requestId) : null,
  ]);
  return { domains, orders };
}

/** One line for everything a preview has shown: another one as soon as any of it is different. */
export function fingerprintOf(
  profile: ProfileRow,
  loginIds: readonly string[],
  { domains, orders }: TouchedWorld,
): string {
  const seen = {
    profile: sharedDataOf(profile),
    logins: [...loginIds].sort(),
    domains: domains?.digest ?? null,
    orders: orders?.digest ?? null,
  };
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}
