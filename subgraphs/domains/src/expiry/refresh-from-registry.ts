import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import { type DomainStore, registryColumns } from '../portfolio';
import { answered, type RegistryPort } from '../registry';

export interface RefreshFromRegistryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly registry: RegistryPort;
}

/** What the registry itself ends. */
const TEMPORARY = /autoRenewPeriod|redemptionPeriod|quarantine|pending/;

/** While the registry shows a temporary status, it is read again after so many days. */
const TEMPORARY_STATUS_DAYS = 15;

/**
 * Copies the registry's own expiry and status, which change without a command of ours: .it renews itself each year,
 * however many years are paid. `paidThrough` stays as it is.
 */
export async function refreshFromRegistry(
  { database, clock, domains, registry }: RefreshFromRegistryDeps,
  job: Pick<Job, 'kind' | 'subjectId'>,
): Promise<void> {
  const domain = await domains.ofTimer(database.read, job.subjectId);
  if (domain?.state !== 'REGISTERED') return;
  const record = answered(await registry.info(domain.name), `info ${domain.name}`);
  if (record === null) return;
  const { expiresAt, statuses } = record;
  await database.transact(async (manager) => {
    const now = clock.now();
    const owned = { profileId: trustedProfileId(domain.profileId), domainId: domain.id, at: now };
    if (!(await domains.changeRegistered(manager, owned, registryColumns(record)))) return;
    const plan = (dueAt: Date) => enqueueJob(manager, { kind: job.kind, subjectId: domain.id, dueAt });
    if (expiresAt > now) await plan(expiresAt);
    if (statuses.some((status) => TEMPORARY.test(status))) await plan(addDays(now, TEMPORARY_STATUS_DAYS));
  });
}
