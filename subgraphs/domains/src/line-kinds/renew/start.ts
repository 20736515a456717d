import type { EntityManager } from 'typeorm';
import { lockedDomain } from '../../portfolio';
import { renewalFailure, renewalRefusal } from '../../renewal';
import { startRenewing } from '../../reservations';
import type { LineFailure, PaidTimes, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { registryFailure } from '../registry-failures';
import { release } from './reserve';

export async function start(
  manager: EntityManager,
  line: PlacedLine<NamedDomain>,
  { paidAt, now }: PaidTimes,
): Promise<LineFailure | null> {
  const { profileId, orderId, lineId, facts } = line;
  const { domainId, years } = facts;
  const domain = await lockedDomain(manager, profileId, domainId);
  if (domain === null) return registryFailure('UNKNOWN_NAME');
  const own = domain.reservedOrderId === orderId ? { ...domain, reservedOrderId: null } : domain;
  // What could be renewed when it was paid for is renewed, however late we hear of it. It is enough that it can be renewed
  // now: the paying side's clock may lag behind ours.
  const refusal = renewalRefusal(own, years, now) && renewalRefusal(own, years, paidAt);
  const isStarted =
    refusal === null && (await startRenewing(manager, { profileId, domainId, orderId, lineId }, now));
  if (isStarted) return null;
  await release(manager, line);
  return renewalFailure(refusal ?? 'RENEWAL_ALREADY_ORDERED');
}
