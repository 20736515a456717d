import type { EntityManager } from 'typeorm';
import { freeUntil } from '../let-go';
import { placedLine } from '../line-kinds';
import { holderOf } from './holder-of';
import { HANDED_OVER, KEPT, type Outlook, type OutlookDeps, type WithdrawnLine } from './outlook';
import { addedServiceOutlook, renewedServiceOutlook } from './service-outlook';
import { isTakenBack } from './taken-back';

/**
 * A registration is undone while its registry charges nothing for that. Otherwise no registry undoes it, or a renewal: what we take
 * back is that it is paid. The domain then goes the way of every name that nobody pays for, and can be renewed meanwhile. A service
 * that was added ends; one that was renewed ends with the time that was paid before.
 */
export async function outlookOf(
  deps: OutlookDeps,
  manager: EntityManager,
  withdrawn: WithdrawnLine,
  now: Date,
): Promise<Outlook> {
  const { profileId, lineId } = withdrawn;
  const operation = await deps.operations.ofLine(manager, profileId, lineId);
  if (operation?.state !== 'SUCCEEDED' || operation.domainId === null || isTakenBack(operation)) return KEPT;
  const holder = await holderOf(deps, manager, withdrawn, operation.domainId);
  if (holder === 'GIVEN_AWAY') return HANDED_OVER;
  const placed = placedLine(operation);
  if (placed === null) return KEPT;
  const { kind, line } = placed;
  if (kind.renewalOf !== undefined)
    return renewedServiceOutlook(
      deps,
      manager,
      withdrawn,
      { operation, holder, ...kind.renewalOf(line.facts) },
      now,
    );
  if (kind.serviceOf === undefined && kind.paidWithout === undefined) return KEPT;
  const domain = await deps.domains.lock(manager, holder, operation.domainId);
  if (domain?.state !== 'REGISTERED') return KEPT;
  if (kind.serviceOf !== undefined)
    return addedServiceOutlook(
      deps,
      manager,
      { operation, domain, serviceId: kind.serviceOf(line.facts) },
      now,
    );
  if (kind.paidWithout === undefined || domain.paidThrough === null || domain.parentId !== null) return KEPT;
  if (domain.renewingSince !== null || domain.registryDeletedAt !== null) return KEPT;
  // What other orders paid stays paid, also when it is the registration that goes.
  const before = kind.paidWithout(line.facts, domain.paidThrough, operation.seen);
  if (domain.paidThrough <= now) return KEPT;
  // A transfer that leaves the term as it is.
  if (before >= domain.paidThrough) return KEPT;
  if (before > now) return { becomes: 'PAID_LESS_LONG', operation, domain, paidThrough: before };
  const about = { operation, domain, paidThrough: now };
  const until = freeUntil(deps.registry, domain, now);
  return until === null
    ? { becomes: 'NOT_PAID_ANY_MORE', ...about }
    : { becomes: 'DELETED_AT_ONCE', ...about, freeUntil: until };
}
