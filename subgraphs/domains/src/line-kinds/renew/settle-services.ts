import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { EXECUTE_OPERATION } from '../../operations';
import type { LineKindDeps, PlacedLine } from '../line-kind';
import type { NamedDomain } from '../named-domain';
import { renewService } from '../renew-service';

/** The services of the domain, and of its third levels, whose lines wait for this one are looked at now. */
export async function settleServices(
  { operations }: LineKindDeps,
  manager: EntityManager,
  { profileId, orderId, facts: { domainId } }: PlacedLine<NamedDomain>,
  dueAt: Date,
): Promise<void> {
  const of = { profileId, orderId, domainId, kind: renewService.name };
  for (const subjectId of await operations.openOfOrderBeneath(manager, of))
    await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId, dueAt });
}
