import { appendEvent } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { serviceNotRenewed } from '../../../contract';
import { SERVICES_FOLLOW } from '../../lifecycle';
import { aboutService, goesOn } from '../../services';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { renewService } from '../renew-service';

/**
 * The domain, which is locked, is paid for longer: a service of it, or of its third levels, that no line of the same order has
 * renewed in the size that it has ends with the time that was paid before. Its holder is told.
 */
export async function endUnpaidServices(
  { orderedOperations, services }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId } }: PlacedLine<NamedDomain>,
  paidBefore: Date,
  at: Date,
): Promise<void> {
  const renewed = await orderedOperations.ofOrder(manager, { profileId, orderId, kind: renewService.name });
  const isPaid = ({ id, plan }: { readonly id: string; readonly plan: string }) =>
    renewed.some(({ details }) => details.serviceId === id && details.plan === plan);
  for (const { service, unicodeName } of await services.paidWith(manager, profileId, [domainId])) {
    const locked = await services.lock(manager, profileId, service.id);
    if (locked === null || !goesOn(locked) || isPaid(locked)) continue;
    await services.change(manager, locked, { cancelAt: paidBefore });
    const subjectId = locked.domainId;
    await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId, dueAt: paidBefore > at ? paidBefore : at });
    await appendEvent(manager, serviceNotRenewed, aboutService(locked, { id: subjectId, unicodeName }, at));
  }
}
