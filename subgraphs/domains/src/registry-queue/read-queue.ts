import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import { type DomainDueStore, putDue } from '../due-dates';
import { messages } from '../messages';
import { EXECUTE_OPERATION, type RecordOutcomeDeps, resolvePending } from '../operations';
import { answered, type RegistryAccount, type RegistryMessage, RegistryUnavailable } from '../registry';
import type { TransferInStore } from '../transfers-in';
import { planNext, READ_QUEUE } from './queue-jobs';
import type { RegistryMessageStore } from './registry-message.store';

export interface ReadQueueDeps extends RecordOutcomeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly dues: DomainDueStore;
  readonly registryMessages: RegistryMessageStore;
  readonly transfersIn: TransferInStore;
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

/** What ends a transfer to us, or says that it is over. */
const ENDS_A_TRANSFER: ReadonlySet<string> = new Set([
  'TRANSFER_APPROVED',
  'TRANSFER_REJECTED',
  'TRANSFER_CANCELLED',
]);

/** What the table has room for, of ids as of registrars: the queue goes on behind a message that says more. */
const MOST_OF_ID = 100;
const MOST_OF_NAME = 253;

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
  message: RegistryMessage,
): Promise<void> {
  const { id: messageId, kind, name, at, gainingRegistrar = null } = message;
  const { registryMessages, clock, logger } = deps;
  const now = clock.now();
  const domain = TOLD_BY_A_LOOK.has(kind) ? await registryMessages.domainOf(manager, name) : null;
  const isDecided =
    domain === null &&
    ((await decideCommand(deps, manager, message, now)) ||
      (await decideTransfer(deps, manager, message, now)));
  const state = domain !== null ? 'LOOKED_AT' : isDecided ? 'DECIDED' : 'PARKED';
  const parts = { registry, messageId, kind, name, at, state, receivedAt: now } as const;
  const kept = {
    ...parts,
    messageId: messageId.slice(0, MOST_OF_ID),
    name: name.slice(0, MOST_OF_NAME),
    gainingRegistrar: gainingRegistrar?.slice(0, MOST_OF_ID) ?? null,
  };
  if (!(await registryMessages.record(manager, kept)) || isDecided) return;
  if (domain === null)
    return logger.warn({ registry, messageId, kind, name }, 'a message of a registry is parked');
  const due = { domainId: domain.id, profileId: domain.profileId, kind: 'LOOK', dueAt: now } as const;
  await putDue(deps, manager, due, now);
}

/** Ends the operation whose command had been accepted undecided. What a done one has led to, its kind reads from the registry. */
async function decideCommand(
  deps: ReadQueueDeps,
  manager: EntityManager,
  { kind, reference = null }: RegistryMessage,
  now: Date,
): Promise<boolean> {
  if (reference === null) return false;
  if (kind === 'COMMAND_REFUSED') {
    const failure = { code: 'REFUSED_BY_POLICY', message: messages.localized('registry.REFUSED_BY_POLICY') };
    return resolvePending(deps, manager, reference, { kind: 'refused', failure }, now);
  }
  const operation = kind === 'COMMAND_DONE' ? await deps.operations.ofReference(manager, reference) : null;
  if (operation === null) return false;
  await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: now });
  return true;
}

/** A transfer to us has ended: its operation reads from the registry how, unless it has done so before. */
async function decideTransfer(
  { transfersIn, operations }: ReadQueueDeps,
  manager: EntityManager,
  { kind, name }: RegistryMessage,
  now: Date,
): Promise<boolean> {
  const transfer = ENDS_A_TRANSFER.has(kind) ? await transfersIn.lastOf(manager, name) : null;
  if (transfer === null) return false;
  const profileId = trustedProfileId(transfer.profileId);
  const operation = await operations.ofLine(manager, profileId, transfer.lineId);
  // What was given up here and comes all the same is for staff.
  if (transfer.state !== 'OPEN' || operation === null) return kind !== 'TRANSFER_APPROVED';
  await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: now });
  return true;
}
