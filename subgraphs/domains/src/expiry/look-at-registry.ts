import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { DomainStore } from '../portfolio';
import type { RegistryPort } from '../registry';

export interface LookAtRegistryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly registry: RegistryPort;
}

/** While the registry shows a passing status, it is asked again after so many days. */
const PASSING_STATUS_DAYS = 15;

/**
 * Follows the registry's own expiry and status, which move without us: .it renews itself each year, however many years
 * are paid. What is paid through stays as it is.
 */
export async function lookAtRegistry(
  { database, clock, domains, registry }: LookAtRegistryDeps,
  job: Pick<Job, 'kind' | 'subjectId'>,
): Promise<void> {
  const domain = await domains.ofTimer(database.read, job.subjectId);
  if (domain?.state !== 'REGISTERED') return;
  const record = await registry.info(domain.name);
  if (record === null) return;
  const { expiresAt, status } = record;
  await database.transact(async (manager) => {
    const now = clock.now();
    const owned = { profileId: trustedProfileId(domain.profileId), domainId: domain.id };
    const changes = { registryExpiresAt: expiresAt, registryStatus: status };
    if (!(await domains.changeRegistered(manager, owned, changes))) return;
    const plan = (dueAt: Date) => enqueueJob(manager, { kind: job.kind, subjectId: domain.id, dueAt });
    if (expiresAt > now) await plan(expiresAt);
    if (status !== 'ok') await plan(addDays(now, PASSING_STATUS_DAYS));
  });
}
