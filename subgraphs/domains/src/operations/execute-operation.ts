import type { Clock } from '@customer-area/shared/clock';
import { LINE_NOT_UNDERSTOOD, type LineKindDeps, type LineOutcome } from '../line-kinds';
import { lineFailed, lineFulfilled } from './line-events';
import type { Operation, OperationStore } from './operation.store';
import { placedLine } from './placed-line';

export interface ExecuteOperationDeps extends LineKindDeps {
  readonly clock: Clock;
  readonly operations: OperationStore;
}

/**
 * Carries out one paid order line: the registry first, outside any transaction, then our own records in one. Whenever
 * the process ends in between, the job runs again, sends the same command id, and gets the outcome of the first time;
 * the operation's state lets only one transaction record it.
 */
export async function executeOperation(deps: ExecuteOperationDeps, operationId: string): Promise<void> {
  const { database, clock, operations } = deps;
  const operation = await operations.ofJob(database.read, operationId);
  if (operation === null) throw new Error(`there is no operation ${operationId}`);
  if (operation.state !== 'READY' && operation.state !== 'SENT') return;
  if (operation.state === 'READY')
    await operations.move(database.read, operation, 'READY', 'SENT', { at: clock.now() });
  await record(deps, operation, await send(deps, operation));
}

async function send(deps: LineKindDeps, operation: Operation): Promise<LineOutcome<unknown>> {
  const placed = placedLine(operation);
  if (placed === null) return { kind: 'refused', failure: LINE_NOT_UNDERSTOOD };
  return placed.kind.execute(deps, placed.line);
}

async function record(
  deps: ExecuteOperationDeps,
  operation: Operation,
  outcome: LineOutcome<unknown>,
): Promise<void> {
  const { database, clock, operations } = deps;
  const placed = placedLine(operation);
  await database.transact(async (manager) => {
    const at = clock.now();
    if (outcome.kind === 'refused') {
      const { failure } = outcome;
      if (!(await operations.move(manager, operation, 'SENT', 'FAILED', { at, failureCode: failure.code })))
        return;
      await placed?.kind.fail(deps, manager, placed.line, failure, at);
      await lineFailed(manager, operation, failure, at);
      return;
    }
    if (placed === null || !(await operations.move(manager, operation, 'SENT', 'DONE', { at }))) return;
    const { facts, appendEvent } = await placed.kind.finish(deps, manager, placed.line, outcome.result, at);
    await lineFulfilled(manager, operation, facts, at);
    await appendEvent();
  });
}
