import type { Database } from '@customer-area/shared/database';
import { enqueueJob } from '@customer-area/shared/jobs';
import { z } from 'zod';
import type { HostingOutcome, HostingPort } from '../hosting';
import { SERVICES_FOLLOW } from '../lifecycle';
import {
  addOperationKindValue,
  defineOperationKind,
  type Operation,
  type OperationKind,
} from '../operations';
import { type DomainStore, statusOfRow } from '../portfolio';
import { hostFailure } from './host-failures';
import type { ServiceRow } from './service.entity';
import type { ServiceStore } from './service.store';
import { type HostState, wantedAtHost } from './service-states';

/** The kind of operation that stops, starts or ends a service at its host. */
export const HOST_FOLLOWS = 'host-follows';
addOperationKindValue(HOST_FOLLOWS, 'A service is stopped, started or ended with its domain.');

export interface HostFollowsDeps {
  readonly database: Database;
  readonly clock: { now(): Date };
  readonly domains: DomainStore;
  readonly services: ServiceStore;
  readonly hosting: HostingPort;
}

const details = z.object({ serviceId: z.string() });

/**
 * Brings a service at its host to where it should be at the moment of sending, not of asking: meanwhile the domain may have
 * been paid. When that has changed again before the outcome is recorded, it is looked at once more.
 */
export function hostFollows(deps: HostFollowsDeps): OperationKind {
  const { database, clock, services, hosting } = deps;
  return defineOperationKind<HostState>({
    name: HOST_FOLLOWS,
    keepsTrying: true,
    execute: async (operation) => {
      const { service, wanted } = await standing(deps, operation);
      if (wanted === null) throw new Error(`${service.id} is not set up`);
      const outcome = await send(hosting, wanted, { commandId: operation.id, serviceId: service.id });
      if (outcome.kind === 'refused') return { kind: 'refused', failure: hostFailure('HOST_REFUSED') };
      if (outcome.kind === 'done') return { kind: 'done', result: wanted };
      return outcome.kind === 'pending' ? { ...outcome, waitsFor: 'HOST_ANSWER' } : outcome;
    },
    finish: async (manager, operation, hostState, at) => {
      const { serviceId } = details.parse(operation.details);
      const service = await services.ofTimer(manager, serviceId);
      if (service === null || operation.domainId === null) return;
      await services.change(manager, service, { hostState });
      await enqueueJob(manager, { kind: SERVICES_FOLLOW, subjectId: operation.domainId, dueAt: at });
    },
    fail: async () => undefined,
  });

  async function standing({ domains }: HostFollowsDeps, operation: Operation) {
    const service: ServiceRow | null = await services.ofTimer(
      database.read,
      details.parse(operation.details).serviceId,
    );
    const domain = service === null ? null : await domains.ofTimer(database.read, service.domainId);
    if (service === null || domain === null) throw new Error(`${operation.id} is about no service`);
    const now = clock.now();
    return { service, wanted: wantedAtHost(service, statusOfRow(domain, now), now) };
  }
}

function send(
  hosting: HostingPort,
  wanted: HostState,
  command: { readonly commandId: string; readonly serviceId: string },
): Promise<HostingOutcome> {
  if (wanted === 'ENDED') return hosting.end(command);
  return wanted === 'RUNNING' ? hosting.resume(command) : hosting.suspend(command);
}
