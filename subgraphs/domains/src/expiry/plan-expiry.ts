import { enqueueJob, type JobKind } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type Boundaries, SERVICES_FOLLOW } from '../lifecycle';
import type { TldPolicy } from '../names';
import { DOMAIN_DELETED, DOMAIN_EXPIRED, LET_GO, REFRESH_FROM_REGISTRY } from './expiry-jobs';
import { letGoAt } from './let-go-at';

export interface ExpiryToPlan {
  readonly domainId: string;
  readonly boundaries: Boundaries;
  readonly policy: Pick<TldPolicy, 'graceDays' | 'letGoDays'>;
  readonly registryExpiresAt: Date;
  readonly now: Date;
}

/**
 * Plans the jobs of a domain's dates, each time the dates change. Jobs that were planned for the old dates stay: they see
 * that the dates have moved and do nothing.
 */
export async function planExpiry(
  manager: EntityManager,
  { domainId, boundaries, policy, registryExpiresAt, now }: ExpiryToPlan,
): Promise<void> {
  const plan = (kind: JobKind, dueAt: Date) => enqueueJob(manager, { kind, subjectId: domainId, dueAt });
  if (boundaries.expiresAt > now) await plan(DOMAIN_EXPIRED, boundaries.expiresAt);
  await plan(SERVICES_FOLLOW, now);
  await plan(LET_GO, letGoAt(boundaries.expiresAt, policy));
  await plan(DOMAIN_DELETED, boundaries.pendingDeleteUntil);
  await plan(REFRESH_FROM_REGISTRY, registryExpiresAt);
}
