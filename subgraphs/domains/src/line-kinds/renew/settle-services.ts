import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { putDue } from '../../due-dates';
import { EXECUTE_OPERATION } from '../../operations';
import { changeOwner } from '../change-owner';
import type { LineFailure, LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { renewService } from '../renew-service';
import { giveBack } from './reserve';

/** What waits for this line in its order is looked at now: services of the domain and of its third levels, and a new owner of it. */
export async function settleServices(
  { orderedOperations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId } }: PlacedLine<NamedDomain>,
  dueAt: Date,
): Promise<void> {
  for (const kind of [renewService.name, changeOwner.name])
    for (const subjectId of await orderedOperations.openOfOrderBeneath(manager, {
      ...{ profileId, orderId, domainId, kind },
    }))
      await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId, dueAt });
}

/**
 * The registry refuses it: the domain may be ordered again, and its services are not renewed either. What was done at the registry
 * before, e.g. half of a restoration, is seen by the look that is planned.
 */
export async function fail(
  deps: LineKindDeps,
  manager: EntityManager,
  line: PlacedLine<NamedDomain>,
  _: LineFailure,
  at: Date,
): Promise<void> {
  await giveBack(deps, manager, line, at);
  await settleServices(deps, manager, line, at);
  const { profileId, facts } = line;
  await putDue(deps, manager, { domainId: facts.domainId, profileId, kind: 'LOOK', dueAt: at }, at);
}
