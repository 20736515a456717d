import { enqueueJob, isParked, retryParkedJobsOf } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { Operation, OperationStore } from './operation.store';
import { EXECUTE_OPERATION, nextAsk, nextTry } from './operation-jobs';
import type { OperationKinds, OperationOutcome } from './operation-kind';
import { isOver } from './operation-transitions';
import { stateWaitingFor, type WaitCode } from './waits-for';

export interface RecordOutcomeDeps {
  readonly operations: OperationStore;
  readonly operationKinds: OperationKinds;
}

export type DecidedOutcome = Exclude<OperationOutcome<unknown>, { readonly kind: 'unavailable' }>;

/** Records how a command ended, once; `about` as it was read before the command was sent: false, and nothing is changed, when the operation is over already. */
export async function recordOutcome(
  deps: RecordOutcomeDeps,
  manager: EntityManager,
  about: Pick<Operation, 'id' | 'profileId'> & Partial<Pick<Operation, 'waitsFor'>>,
  sent: DecidedOutcome,
  at: Date,
): Promise<boolean> {
  const { operations, operationKinds } = deps;
  const operation = await operations.lock(manager, about);
  if (operation === null || isOver(operation.state)) return false;
  const kind = operationKinds.of(operation);
  const failure = sent.kind === 'done' ? await kind.lateRefusal?.(manager, operation) : null;
  const outcome: DecidedOutcome = failure ? { kind: 'refused', failure } : sent;
  if (outcome.kind === 'done') {
    await operations.move(manager, operation, 'SUCCEEDED', { at, reason: 'done' });
    await kind.finish(manager, operation, outcome.result, at);
  } else if (outcome.kind === 'refused') {
    const { code: failureCode, message: failureMessage } = outcome.failure;
    const changes = { failureCode, failureMessage };
    await operations.move(manager, operation, 'FAILED', { at, reason: failureCode, changes });
    await kind.fail(manager, operation, outcome.failure, at);
  } else if (outcome.kind === 'unwanted') {
    await operations.move(manager, operation, 'CANCELLED', { at, reason: outcome.reason });
  } else if (outcome.askAt !== undefined) {
    const { waitsFor, askAt } = outcome;
    const registryReference = outcome.reference ?? operation.registryReference;
    await wait(operations, manager, operation, { waitsFor, registryReference }, at);
    await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: askAt });
    await kind.waiting?.(manager, operation, askAt, at);
  } else {
    const askAt = nextAsk(operation.asks, at);
    const dueAt = askAt ?? (kind.keepsTrying ? nextTry(operation.createdAt, at) : null);
    // What the customer was asked while the command was sent is still asked.
    const asked = operation.waitsFor !== about.waitsFor && operation.state === 'ACTION_REQUIRED';
    const waiting = (asked ? operation.waitsFor : null) ?? outcome.waitsFor;
    const waitsFor = askAt === null ? (kind.exhausted ?? 'STAFF_CHECK') : waiting;
    const registryReference = outcome.reference ?? operation.registryReference;
    await wait(operations, manager, operation, { waitsFor, registryReference, asks: operation.asks + 1 }, at);
    if (dueAt !== null)
      await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt });
  }
  // A job of it that is parked has nothing to do any more: it runs, and ends.
  if (operation.state === 'BLOCKED' && ENDS.has(outcome.kind))
    await retryParkedJobsOf(manager, EXECUTE_OPERATION, operation.id);
  return true;
}

const ENDS: ReadonlySet<DecidedOutcome['kind']> = new Set(['done', 'refused', 'unwanted']);

/**
 * Nobody has answered for as long as it makes sense to ask: somebody has to look into it. Answers whether they know already, by a
 * job that is parked, and the one that has just failed has been planned again.
 */
export async function recordExhausted(
  { operations, operationKinds }: RecordOutcomeDeps,
  manager: EntityManager,
  about: Pick<Operation, 'id' | 'profileId'>,
  at: Date,
): Promise<boolean> {
  const operation = await operations.lock(manager, about);
  if (operation === null || isOver(operation.state)) return false;
  const kind = operationKinds.of(operation);
  await wait(operations, manager, operation, { waitsFor: kind.exhausted ?? 'STAFF_CHECK' }, at);
  if (kind.keepsTrying !== true) return false;
  const dueAt = nextTry(operation.createdAt, at);
  await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt });
  return isParked(manager, EXECUTE_OPERATION, operation.id);
}

async function wait(
  operations: OperationStore,
  manager: EntityManager,
  operation: Operation,
  changes: {
    readonly waitsFor: WaitCode;
    readonly registryReference?: string | null;
    readonly asks?: number;
  },
  at: Date,
): Promise<void> {
  const to = stateWaitingFor(changes.waitsFor);
  if (to === operation.state) return operations.change(manager, operation, changes);
  await operations.move(manager, operation, to, { at, reason: changes.waitsFor, changes });
}
