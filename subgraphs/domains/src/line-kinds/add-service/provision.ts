import { appendEvent } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { serviceActivated } from '../../../contract';
import type { HostedService } from '../../hosting';
import { SERVICES_FOLLOW } from '../../lifecycle';
import type { OperationOutcome } from '../../operations';
import { aboutService, hostFailure } from '../../services';
import type { FinishedLine, LineFailure, LineKindDeps, PlacedLine } from '../line-kind';
import type { AddedService } from './check';

/** Asks the host to set it up. The host finds what an earlier attempt has done: asking again is reading first. */
export async function execute(
  { database, services, hosting }: LineKindDeps,
  { commandId, facts: { serviceId, service: kind, plan, name: domainName } }: PlacedLine<AddedService>,
): Promise<OperationOutcome<HostedService>> {
  const outcome = await hosting.provision({ commandId, serviceId, kind, plan, domainName });
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', result: outcome.service };
    case 'refused':
      return { kind: 'refused', failure: hostFailure('HOST_REFUSED') };
    case 'unavailable':
      return outcome;
    case 'pending': {
      const service = await services.ofTimer(database.read, serviceId);
      return { ...outcome, waitsFor: service?.lateAt == null ? 'HOST_ANSWER' : 'LATE_SERVICE' };
    }
  }
}

/** The host has set it up. Meanwhile the domain may have expired: then it is stopped at once. */
export async function finish(
  { services }: LineKindDeps,
  manager: EntityManager,
  { profileId, facts: { domainId, serviceId, service: kind, unicodeName } }: PlacedLine<AddedService>,
  { endpoint }: HostedService,
  at: Date,
): Promise<FinishedLine> {
  const service = await services.lock(manager, profileId, serviceId);
  const changes = { endpoint, hostState: 'RUNNING', provisionedAt: at } as const;
  if (
    service === null ||
    !(await services.move(manager, service, 'LIVE', { at, reason: 'provisioned', changes }))
  )
    throw new Error(`${serviceId} was set up but is ${service?.state ?? 'absent'}`);
  await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId: domainId, dueAt: at });
  return {
    facts: { serviceId },
    appendEvent: () =>
      appendEvent(
        manager,
        serviceActivated,
        aboutService({ id: serviceId, profileId, kind }, { id: domainId, unicodeName }, at),
      ),
  };
}

/** It is never set up: the money is returned as credit, and the host, which may have begun, is told to end it. */
export async function fail(
  { services }: LineKindDeps,
  manager: EntityManager,
  { profileId, facts: { domainId, serviceId } }: PlacedLine<AddedService>,
  { code }: LineFailure,
  at: Date,
): Promise<void> {
  const service = await services.lock(manager, profileId, serviceId);
  if (service?.state === 'PROVISIONING') await services.move(manager, service, 'ENDED', { at, reason: code });
  await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId: domainId, dueAt: at });
}
