import type { EntityManager } from 'typeorm';
import { changedOwnerFailure, concludeDomain } from '../../owner-handover';
import type { LineFailure, LineKindDeps, PaidTimes, PlacedLine } from '../line-kind';
import type { ChangedOwner } from './check';
import { isUnderWay } from './under-way';

/** Paid, the case can be called off no more. What comes too late, or twice, changes nothing: its money becomes credit. */
export async function start(
  deps: LineKindDeps,
  manager: EntityManager,
  { commandId, profileId, facts: { domainId, ownerChangeId } }: PlacedLine<ChangedOwner>,
  { paidAt, now: at }: PaidTimes,
): Promise<LineFailure | null> {
  const { domains, ownerChanges } = deps;
  const change = await ownerChanges.lockGiven(manager, profileId, ownerChangeId);
  if (change === null) return changedOwnerFailure('CHANGE_OVER');
  const given = (await ownerChanges.domainsOf(manager, change)).find((one) => one.domainId === domainId);
  const isPayable = change.state === 'AWAITING_PAYMENT' || change.state === 'IN_PROGRESS';
  // By when it had to be paid, however late that is told.
  if (!isPayable || paidAt >= change.dueAt || given?.state !== 'OPEN')
    return changedOwnerFailure('CHANGE_OVER');
  const other = { isPaid: true, but: commandId };
  if (await isUnderWay(deps, manager, profileId, { ownerChangeId, domainIds: [domainId] }, other))
    return changedOwnerFailure('CHANGE_ORDERED');
  if (change.state === 'AWAITING_PAYMENT')
    await ownerChanges.move(manager, change, { to: 'IN_PROGRESS', loginId: null, at });
  const domain = await domains.lock(manager, profileId, domainId);
  if (domain?.state === 'REGISTERED') return null;
  const failure = changedOwnerFailure('CHANGE_DOMAIN_GONE');
  const going = { ...change, state: 'IN_PROGRESS' as const };
  await concludeDomain(deps, manager, going, { domainId, failureCode: failure.code }, at);
  return failure;
}
