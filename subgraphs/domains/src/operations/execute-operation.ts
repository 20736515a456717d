import type { Clock } from '@customer-area/shared/clock';
import { type LineKindDeps, type LineOutcome, NOT_UNDERSTOOD, understood } from '../line-kinds';
import { lineFailed, lineFulfilled } from './line-events';
import type { Operation, OperationStore } from './operation.store';
import { placedLine } from './placed-line';

export interface ExecuteOperationDeps extends LineKindDeps {
  readonly clock: Clock;
  readonly operations: OperationStore;
}

/**
 * Carries out one paid order line: the registry first, outside any transaction, then our own records in one. Whenever
 * the process dies in between, the job runs again, sends the same command id, and gets the outcome of the first time;
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
  const known = understood(operation.kind, operation);
  if (known === null) return { kind: 'refused', failure: NOT_UNDERSTOOD };
  return known.kind.execute(deps, placedLine(operation, known.facts));
}

async function record(
  deps: ExecuteOperationDeps,
  operation: Operation,
  outcome: LineOutcome<unknown>,
): Promise<void> {
  const { database, clock, operations } = deps;
  const known = understood(operation.kind, operation);
  const line = known === null ? null : { ...known, placed: placedLine(operation, known.facts) };
  await database.transact(async (manager) => {
    const at = clock.now();
    if (outcome.kind === 'refused') {
      const { failure } = outcome;
      if (!(await operations.move(manager, operation, 'SENT', 'FAILED', { at, failureCode: failure.code })))
        return;
      await line?.kind.fail(deps, manager, line.placed, failure, at);
      await lineFailed(manager, operation, failure, at);
      return;
    }
    if (line === null || !(await operations.move(manager, operation, 'SENT', 'DONE', { at }))) return;
    const { facts, tell } = await line.kind.finish(deps, manager, line.placed, outcome.result, at);
    await lineFulfilled(manager, operation, facts, at);
    await tell();
  });
}
