import { defineJob, enqueueJob, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';

/** A domain is with us no more: what waited for it ends. */
export const DOMAIN_LEFT = defineJob({ name: 'domain.left', delays: TWO_DAYS });

/** In the transaction in which the domain goes, to another registrar or for good. */
export function planDeparture(manager: EntityManager, domainId: string, dueAt: Date): Promise<void> {
  return enqueueJob(manager, { kind: DOMAIN_LEFT, subjectId: domainId, dueAt });
}
