import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { SERVICES_FOLLOW } from '../lifecycle';
import type { ServiceStore } from './service.store';

/** The domains of a profile were suspended, or are free again: their services follow. */
export async function servicesFollowSuspension(
  services: ServiceStore,
  manager: EntityManager,
  profileId: ProfileId,
  dueAt: Date,
): Promise<void> {
  for (const subjectId of await services.servedDomains(manager, profileId))
    await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId, dueAt });
}
