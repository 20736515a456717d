import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Job } from '@customer-area/shared/jobs';
import type { Operation } from './operation.store';
import type { OperationOutcome } from './operation-kind';
import { isOver } from './operation-transitions';
import { type RecordOutcomeDeps, recordExhausted, recordOutcome } from './record-outcome';

export interface ExecuteOperationDeps extends RecordOutcomeDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** Nobody answered; the job runs again. */
export class OperationUnanswered extends Error {}

/**
 * Carries out an operation: what has to be seen first and that the command is being sent are stored in one transaction,
 * the command is sent outside of any, and its outcome is recorded in another. Wherever the process ends, the job runs
 * again; the kind is then told that its command may have been executed, and the state lets only one transaction record it.
 */
export async function executeOperation(
  deps: ExecuteOperationDeps,
  job: Pick<Job, 'subjectId' | 'attempt' | 'kind'>,
): Promise<void> {
  const { database, clock, operations } = deps;
  const operation = await operations.ofJob(database.read, job.subjectId);
  if (operation === null) throw new Error(`there is no operation ${job.subjectId}`);
  if (isOver(operation.state) || operation.waitsFor === 'PAYMENT') return;
  try {
    const outcome = await send(deps, operation);
    if (outcome === null) return;
    if (outcome.kind === 'unavailable') throw new OperationUnanswered(`no answer to ${operation.kind}`);
    await database.transact((manager) => recordOutcome(deps, manager, operation, outcome, clock.now()));
  } catch (error) {
    if (job.attempt <= job.kind.delays.length) throw error;
    // After this failure the job is parked: the customer sees that staff look into it, who let the job run again.
    const isKnown = await database.transact((manager) =>
      recordExhausted(deps, manager, operation, clock.now()),
    );
    if (!isKnown) throw error;
  }
}

/** Null when another run of the job was quicker. */
async function send(
  deps: ExecuteOperationDeps,
  operation: Operation,
): Promise<OperationOutcome<unknown> | null> {
  const { database, clock, operations, operationKinds } = deps;
  const kind = operationKinds.of(operation);
  const { registryReference: reference } = operation;
  if (operation.sentAt !== null)
    return kind.execute(operation, { seen: operation.seen, sentBefore: true, reference });
  const seen = (await kind.prepare?.(operation)) ?? null;
  const isOurs = await database.transact((manager) => {
    const at = clock.now();
    return operations.move(manager, operation, 'IN_PROGRESS', {
      at,
      reason: 'sent',
      changes: { seen, sentAt: at },
    });
  });
  if (!isOurs) return null;
  return kind.execute(operation, { seen, sentBefore: false, reference });
}
