import type { EntityManager } from 'typeorm';
import { restoreFailure, restoreRefusal } from '../../recovery';
import type { LineFailure, LineKindDeps, PaidTimes, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { registryFailure } from '../registry-failures';
import { release } from '../renew/reserve';

/** Money that comes too late restores nothing: it becomes credit. */
export async function start(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<NamedDomain>,
  { now }: PaidTimes,
): Promise<LineFailure | null> {
  const { profileId, orderId, lineId, facts } = line;
  const { domainId } = facts;
  const domain = await deps.domains.lock(manager, profileId, domainId);
  if (domain === null) return registryFailure('UNKNOWN_NAME');
  const own = domain.reservedOrderId === orderId ? { ...domain, reservedOrderId: null } : domain;
  const refusal = restoreRefusal(own, deps.tldRules.policyOf(domain), now);
  const isStarted =
    refusal === null &&
    (await deps.holds.startRenewing(manager, { profileId, domainId, orderId, lineId }, now));
  if (isStarted) return null;
  await release(deps, manager, line);
  return restoreFailure(refusal ?? 'RESTORE_ALREADY_ORDERED');
}
