import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { serviceCancellationPlanned } from '../../contract';
import { SERVICES_FOLLOW } from '../lifecycle';
import { type RecordOutcomeDeps, recordOutcome } from '../operations';
import { type DomainRow, type DomainStore, statusOfRow } from '../portfolio';
import { aboutService } from './about-service';
import { alignService } from './align-services';
import { hostFailure } from './host-failures';
import type { ServiceRow } from './service.entity';
import type { ServiceStore } from './service.store';
import { cancelRefusal, type ServiceRefusalCode } from './service-rules';

export interface CancelServiceDeps extends RecordOutcomeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly services: ServiceStore;
}

export interface CancelService {
  readonly profileId: ProfileId;
  readonly domainId: string;
  readonly serviceId: string;
  readonly when: 'NOW' | 'AT_EXPIRY';
}

export type CancelOutcome =
  | { readonly kind: 'cancelled'; readonly service: ServiceRow; readonly domain: DomainRow }
  | { readonly kind: 'refused'; readonly code: ServiceRefusalCode };

/** Gives a service up: at once, or with the time that is paid. One that is late ends with its price as credit. */
export async function cancelService(deps: CancelServiceDeps, asked: CancelService): Promise<CancelOutcome> {
  const { database, clock, domains, services, operations } = deps;
  const { profileId, domainId, serviceId, when } = asked;
  return database.transact(async (manager) => {
    // The domain before its service, as everywhere.
    const domain = await domains.lock(manager, profileId, domainId);
    const service = await services.lock(manager, profileId, serviceId);
    if (domain === null || service === null) throw notFound();
    const at = clock.now();
    const code = cancelRefusal({ ...service, domain: statusOfRow(domain, at), now: at });
    if (code !== null) return { kind: 'refused', code };
    if (service.state === 'PROVISIONING') {
      if (service.operationId === null) throw new Error(`${serviceId} is set up by no operation`);
      const failure = hostFailure('SERVICE_GIVEN_UP');
      await recordOutcome(
        deps,
        manager,
        { id: service.operationId, profileId },
        { kind: 'refused', failure },
        at,
      );
    } else {
      const cancelAt = when === 'NOW' ? at : domain.paidThrough;
      await services.change(manager, service, { cancelAt });
      if (when === 'AT_EXPIRY' && cancelAt !== null) {
        await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId: domainId, dueAt: cancelAt });
        await appendEvent(manager, serviceCancellationPlanned, aboutService(service, domain, at));
      }
    }
    const changed = (await services.lock(manager, profileId, serviceId)) ?? service;
    await alignService(
      { services, operations },
      manager,
      { service: changed, domain, reason: 'cancelService' },
      at,
    );
    const left = (await services.lock(manager, profileId, serviceId)) ?? changed;
    return { kind: 'cancelled', service: left, domain };
  });
}
