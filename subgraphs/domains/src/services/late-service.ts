import type { Clock } from '@customer-area/shared/clock';
import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type Job } from '@customer-area/shared/jobs';
import { serviceLate } from '../../contract';
import type { OperationStore } from '../operations';
import type { DomainStore } from '../portfolio';
import { aboutService } from './about-service';
import type { ServiceStore } from './service.store';

export const SERVICE_LATE = defineJob({ name: 'service.late' });

export interface LateServiceDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly services: ServiceStore;
  readonly operations: OperationStore;
}

const AGAIN_DAYS = 1 / 144;

/** Setting a service up takes longer than promised: its holder is told, and may have the money back. */
export async function noteLateService(
  deps: LateServiceDeps,
  job: Pick<Job, 'subjectId' | 'kind'>,
): Promise<void> {
  const { database, clock, domains, services, operations } = deps;
  await database.transact(async (manager) => {
    const at = clock.now();
    const service = await services.ofTimer(manager, job.subjectId);
    if (service === null || service.state !== 'PROVISIONING' || service.lateAt !== null) return;
    const profileId = trustedProfileId(service.profileId);
    const asked =
      service.operationId === null
        ? null
        : await operations.lock(manager, { id: service.operationId, profileId });
    const domain = await domains.ofTimer(manager, service.domainId);
    if (asked === null || domain === null) throw new Error(`${service.id} is set up by no operation`);
    if (asked.state === 'PENDING') {
      // Nothing was sent so far: an operation becomes an open question only afterwards.
      const dueAt = addDays(at, AGAIN_DAYS);
      return enqueueJob(manager, { kind: job.kind, subjectId: service.id, dueAt });
    }
    const changes = { waitsFor: 'LATE_SERVICE' } as const;
    if (!(await operations.move(manager, asked, 'ACTION_REQUIRED', { at, reason: job.kind.name, changes })))
      return;
    await services.change(manager, service, { lateAt: at });
    await appendEvent(manager, serviceLate, aboutService(service, domain, at));
  });
}
