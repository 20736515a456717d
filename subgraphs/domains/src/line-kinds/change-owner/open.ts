import type { EntityManager } from 'typeorm';
import { isEnd } from '../../owner-changes';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import { caseOrders } from './case-orders';
import type { ChangedOwner } from './check';

/** The order was placed while its case ended, or a domain of it went: nobody is to pay for that any more. */
export async function open(
  deps: LineKindDeps,
  manager: EntityManager,
  lines: readonly PlacedLine<ChangedOwner>[],
  at: Date,
): Promise<void> {
  const { ownerChanges } = deps;
  const orders = caseOrders(deps);
  for (const { profileId, facts } of lines) {
    const { ownerChangeId, domainId } = facts;
    const change = await ownerChanges.lockGiven(manager, profileId, ownerChangeId);
    if (change === null) continue;
    if (isEnd(change.state)) {
      await orders.end(manager, change, at);
      continue;
    }
    const given = (await ownerChanges.domainsOf(manager, change)).find((one) => one.domainId === domainId);
    if (given?.state !== 'OPEN') await orders.endOf(manager, change, domainId, at);
  }
}
