import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { linesOver } from '../../../contract';
import type { Operation } from '../../operations';
import type { CaseOrders, OwnerChangeRow } from '../../owner-changes';
import { changedOwnerFailure } from '../../owner-handover';
import type { LineKindDeps } from '../line-kind';
import { lineOf } from '../placed-line';

type Deps = Pick<LineKindDeps, 'operations'>;
type Case = Pick<OwnerChangeRow, 'id' | 'profileId' | 'domains'>;

/** The orders that wait for their payment, as a case sees them that is about to end. */
export function caseOrders(deps: Deps): CaseOrders {
  return {
    areOpen: async (manager, change) => (await unpaidOf(deps, manager, change)).length > 0,
    end: (manager, change, at) => endUnpaid(deps, manager, change, at),
    endOf: (manager, change, domainId, at) => endUnpaid(deps, manager, change, at, domainId),
  };
}

/** The case is over, or one domain of it is gone, and it is locked: its lines that nobody has paid are never carried out, and keep no later case waiting. Paid all the same, they fail. */
async function endUnpaid(
  deps: Deps,
  manager: EntityManager,
  change: Case,
  at: Date,
  gone: string | null = null,
): Promise<void> {
  const failure = changedOwnerFailure(gone === null ? 'CHANGE_OVER' : 'CHANGE_DOMAIN_GONE');
  const profileId = trustedProfileId(change.profileId);
  const orderIds = new Set<string>();
  for (const operation of await unpaidOf(deps, manager, change)) {
    if (gone !== null && operation.domainId !== gone) continue;
    const changes = { failureCode: failure.code, failureMessage: failure.message };
    await deps.operations.move(manager, operation, 'CANCELLED', { at, reason: failure.code, changes });
    orderIds.add(lineOf(operation).orderId);
  }
  for (const orderId of orderIds) {
    // What else was ordered with it can still be paid for.
    if (await deps.operations.isOrderOpen(manager, profileId, orderId)) continue;
    const fact = { profileId, subjectId: orderId, payload: { orderId }, occurredAt: at };
    await appendEvent(manager, linesOver, fact);
  }
}

async function unpaidOf({ operations }: Deps, manager: EntityManager, change: Case): Promise<Operation[]> {
  const profileId = trustedProfileId(change.profileId);
  const ids = change.domains.map(({ domainId }) => domainId);
  const unpaid: Operation[] = [];
  for (const { id, kind, details } of await operations.openOf(manager, profileId, ids)) {
    if (kind !== 'change-owner' || details.ownerChangeId !== change.id) continue;
    const operation = await operations.lock(manager, { id, profileId });
    if (operation?.waitsFor === 'PAYMENT') unpaid.push(operation);
  }
  return unpaid;
}
