import { enqueueJob, type JobKind } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type DomainDueStore, type DueKind, putDue } from '../due-dates';
import { type Boundaries, letGoAt, SERVICES_FOLLOW } from '../lifecycle';
import type { TldPolicy } from '../names';

export interface ExpiryToPlan {
  readonly domainId: string;
  readonly profileId: string;
  readonly boundaries: Boundaries;
  readonly policy: Pick<TldPolicy, 'graceDays' | 'letGoDays'>;
  readonly registryExpiresAt: Date;
  readonly now: Date;
}

/** Sets what is due for a domain by its dates, each time they change. */
export async function planExpiry(
  deps: { readonly dues: DomainDueStore },
  manager: EntityManager,
  { domainId, profileId, boundaries, policy, registryExpiresAt, now }: ExpiryToPlan,
): Promise<void> {
  const plan = (kind: JobKind, dueAt: Date) => enqueueJob(manager, { kind, subjectId: domainId, dueAt });
  await plan(SERVICES_FOLLOW, now);
  const put = (kind: DueKind, dueAt: Date) =>
    putDue(deps, manager, { domainId, profileId, kind, dueAt }, now);
  if (boundaries.expiresAt > now) await put('EXPIRED', boundaries.expiresAt);
  await put('LET_GO', letGoAt(boundaries.expiresAt, policy));
  await put('LOOK', registryExpiresAt);
}
