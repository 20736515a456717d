import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { serviceEnded } from '../../contract';
import { type OperationStore, requestOperation } from '../operations';
import { type DomainRow, type DomainStore, statusOfRow } from '../portfolio';
import { aboutService } from './about-service';
import { HOST_FOLLOWS } from './host-follows';
import type { ServiceRow } from './service.entity';
import type { ServiceStore } from './service.store';
import { wantedAtHost } from './service-states';

export interface AlignServicesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly services: ServiceStore;
  readonly operations: OperationStore;
}

/** The same, without what only the whole of it needs. */
type HeldServicesDeps = Pick<AlignServicesDeps, 'services' | 'operations'>;

/** Brings the services of a domain to where the domain stands now. Whenever, and however often, it runs. */
export async function alignServices(
  deps: AlignServicesDeps,
  job: Pick<Job, 'subjectId' | 'kind'>,
): Promise<void> {
  const { database, clock, domains, services } = deps;
  await database.transact(async (manager) => {
    // Third levels stop and are back with their domain, and so does what hangs on them.
    for (const subjectId of await services.servedBeneath(manager, job.subjectId))
      await enqueueJob(manager, { kind: job.kind, subjectId, dueAt: clock.now() });
    const found = await services.ofDomain(manager, job.subjectId);
    const domain = found.length === 0 ? null : await domains.ofTimer(manager, job.subjectId);
    if (domain === null) return;
    const now = clock.now();
    // The moments at which the domain stops by itself: its services stop with it.
    for (const dueAt of [domain.paidThrough, domain.pendingDeleteUntil])
      if (dueAt !== null && dueAt > now)
        await enqueueJob(manager, { kind: job.kind, subjectId: domain.id, dueAt });
    for (const service of found)
      await alignService(deps, manager, { service, domain, reason: job.kind.name }, now);
  });
}

/** One service: it ends here when its time is over, and the host is told what it does not know yet. */
export async function alignService(
  deps: HeldServicesDeps,
  manager: EntityManager,
  {
    service,
    domain,
    reason,
  }: { readonly service: ServiceRow; readonly domain: DomainRow; readonly reason: string },
  at: Date,
): Promise<void> {
  const wanted = wantedAtHost(service, statusOfRow(domain, at), at);
  if (wanted === null) return;
  if (wanted === 'ENDED' && service.state === 'LIVE') {
    if (!(await deps.services.move(manager, service, 'ENDED', { at, reason }))) return;
    await appendEvent(manager, serviceEnded, aboutService(service, domain, at));
  }
  if (wanted === service.hostState) return;
  await requestOperation(deps, manager, {
    profileId: trustedProfileId(service.profileId),
    domainId: service.domainId,
    kind: HOST_FOLLOWS,
    details: { serviceId: service.id },
    actor: null,
    dedupe: { key: `${HOST_FOLLOWS}:${service.id}`, while: 'OPEN' },
    at,
  });
}
