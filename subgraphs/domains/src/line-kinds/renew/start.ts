import type { EntityManager } from 'typeorm';
import { apartFromAutoRenew, renewalFailure, renewalRefusal } from '../../renewal';
import type { LineFailure, LineKindDeps, PaidTimes, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { registryFailure } from '../registry-failures';
import { release } from './reserve';

export async function start(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<NamedDomain>,
  { paidAt, now }: PaidTimes,
): Promise<LineFailure | null> {
  const { profileId, orderId, lineId, facts } = line;
  const { domainId, years } = facts;
  const domain = await deps.domains.lock(manager, profileId, domainId);
  if (domain === null) return registryFailure('UNKNOWN_NAME');
  // The order was accepted, by hand or as an automatic renewal: paid, it is carried out.
  const accepted = apartFromAutoRenew(domain);
  const own = domain.reservedOrderId === orderId ? { ...accepted, reservedOrderId: null } : accepted;
  // What could be renewed when it was paid for is renewed, however late the event arrives. It is enough that it can be renewed
  // now: billing's clock may be behind ours.
  const policy = deps.tldRules.policyOf(domain);
  const refusal = renewalRefusal(own, policy, years, now) && renewalRefusal(own, policy, years, paidAt);
  const isStarted =
    refusal === null &&
    (await deps.holds.startRenewing(manager, { profileId, domainId, orderId, lineId }, now));
  if (isStarted) return null;
  await release(deps, manager, line);
  return renewalFailure(refusal ?? 'RENEWAL_ALREADY_ORDERED');
}
