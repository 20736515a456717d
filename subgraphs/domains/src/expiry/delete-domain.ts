import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import { domainDeleted } from '../../contract';
import { type DomainRow, type DomainStore, RELEASED } from '../portfolio';
import { answered, type RegistryPort, RegistryUnavailable } from '../registry';

export interface DeleteDomainDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly registry: RegistryPort;
}

/** Ends a domain whose pending delete is over: at the registry first, where it was not let go before, then here. */
export async function deleteDomain(deps: DeleteDomainDeps, job: Job): Promise<void> {
  const { database, clock, domains, registry } = deps;
  const domain = await domains.ofTimer(database.read, job.subjectId);
  if (domain === null || !isOver(domain, job.dueAt, clock.now())) return;
  if (domain.renewingSince !== null) {
    // Paid in time: it must not be deleted before the renewal is carried out.
    const dueAt = addDays(clock.now(), 1);
    await database.transact((manager) =>
      enqueueJob(manager, { kind: job.kind, subjectId: domain.id, dueAt }),
    );
    return;
  }
  await endAtRegistry(registry, job.id, domain.name);
  const profileId = trustedProfileId(domain.profileId);
  await database.transact(async (manager) => {
    const at = clock.now();
    const locked = await domains.lock(manager, profileId, domain.id);
    if (locked === null || !isOver(locked, job.dueAt, at)) return;
    const move = { profileId, domainId: domain.id, from: 'REGISTERED', to: 'DELETED' } as const;
    const changes = { liveName: null, registryStatus: null, ...RELEASED };
    if (!(await domains.move(manager, { ...move, reason: job.kind.name, at, changes }))) return;
    const { name, unicodeName, paidThrough } = locked;
    await appendEvent(manager, domainDeleted, {
      profileId,
      subjectId: domain.id,
      payload: { domainId: domain.id, name, unicodeName, paidThrough },
      occurredAt: at,
    });
  });
}

async function endAtRegistry(registry: RegistryPort, commandId: string, name: string): Promise<void> {
  const record = answered(await registry.info(name), `info ${name}`);
  if (record?.isOurs !== true || record.phase !== 'REGISTERED') return;
  const outcome = await registry.delete({ commandId, name });
  if (outcome.kind === 'unavailable') throw new RegistryUnavailable(`delete ${name}`);
}

/** A timer of dates that have moved since is due before the new end: then it is not over. */
function isOver(domain: DomainRow, dueAt: Date, now: Date): boolean {
  const { state, pendingDeleteUntil } = domain;
  return (
    state === 'REGISTERED' &&
    pendingDeleteUntil !== null &&
    dueAt >= pendingDeleteUntil &&
    now >= pendingDeleteUntil
  );
}
