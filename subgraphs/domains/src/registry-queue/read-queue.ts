import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Job } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import { type DomainDueStore, putDue } from '../due-dates';
import { answered, type RegistryAccount, type RegistryMessage, RegistryUnavailable } from '../registry';
import { planNext, READ_QUEUE } from './queue-jobs';
import type { RegistryMessageStore } from './registry-message.store';

export interface ReadQueueDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly dues: DomainDueStore;
  readonly registryMessages: RegistryMessageStore;
  readonly logger: Logger;
}

/** What a look at the registry tells all about. */
const TOLD_BY_A_LOOK: ReadonlySet<string> = new Set([
  'AUTO_RENEWED',
  'DELETED',
  'TRANSFER_REQUESTED',
  'TRANSFER_APPROVED',
  'TRANSFER_CANCELLED',
]);

/** Most messages of one run; the others are read with the next. */
const MOST = 500;

/**
 * Reads what a registry has told, oldest first. Each message is recorded before it is acknowledged, so that a process that ends
 * between loses and repeats nothing; one that nothing is done with is parked, and holds up no other.
 */
export async function readQueue(
  deps: ReadQueueDeps,
  account: RegistryAccount,
  { subjectId: registry }: Pick<Job, 'subjectId'>,
  signal?: AbortSignal,
): Promise<void> {
  const { database, clock } = deps;
  await database.transact((manager) => planNext(manager, READ_QUEUE, registry, clock.now()));
  for (let read = 0; read < MOST && signal?.aborted !== true; read++) {
    const message = answered(await account.poll(), `poll ${registry}`);
    if (message === null) return;
    await database.transact((manager) => record(deps, manager, registry, message));
    const done = await account.acknowledge(message.id);
    if (done.kind === 'unavailable') throw new RegistryUnavailable(`acknowledge ${registry}`);
  }
}

async function record(
  deps: ReadQueueDeps,
  manager: EntityManager,
  registry: string,
  { id: messageId, kind, name, at }: RegistryMessage,
): Promise<void> {
  const { registryMessages, clock, logger } = deps;
  const now = clock.now();
  const domain = TOLD_BY_A_LOOK.has(kind) ? await registryMessages.domainOf(manager, name) : null;
  const state = domain === null ? 'PARKED' : 'LOOKED_AT';
  const message = { registry, messageId, kind, name, at, state, receivedAt: now } as const;
  if (!(await registryMessages.record(manager, message))) return;
  if (domain === null)
    return logger.warn({ registry, messageId, kind, name }, 'a message of a registry is parked');
  const due = { domainId: domain.id, profileId: domain.profileId, kind: 'LOOK', dueAt: now } as const;
  await putDue(deps, manager, due, now);
}
