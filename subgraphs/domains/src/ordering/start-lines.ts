import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import {
  LINE_NOT_UNDERSTOOD,
  type LineFailure,
  type LineKindDeps,
  lineFailed,
  lineOf,
  lineStarted,
  type PaidTimes,
  placedLine,
} from '../line-kinds';
import { EXECUTE_OPERATION, type Operation, type OperationStore } from '../operations';
import type { OrderFacts } from './order-facts';

export interface StartLinesDeps extends LineKindDeps {
  readonly operations: OperationStore;
}

/** The order is paid: each line is sent to the registry, or fails at once when it can no longer be carried out. */
export async function startLines(
  deps: StartLinesDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { lines }: OrderFacts,
  times: PaidTimes,
): Promise<void> {
  for (const line of lines) {
    const operation = await deps.operations.ofLine(manager, profileId, line.lineId);
    const at = times.now;
    if (operation?.state === 'CANCELLED') await tellInVain(manager, operation, at);
    if (operation?.waitsFor !== 'PAYMENT') continue;
    const failure = await start(deps, manager, operation, times);
    if (failure !== null) {
      const changes = { failureCode: failure.code, failureMessage: failure.message };
      await deps.operations.move(manager, operation, 'FAILED', { at, reason: failure.code, changes });
      await lineFailed(manager, lineOf(operation), failure, at);
      continue;
    }
    await deps.operations.move(manager, operation, 'PENDING', { at, reason: 'order.paid' });
    await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: at });
    await lineStarted(manager, lineOf(operation), at);
  }
}

/** What it was for ended before it was paid. Told twice its money is given back once. */
async function tellInVain(manager: EntityManager, operation: Operation, at: Date): Promise<void> {
  const { failureCode: code, failureMessage: message } = operation;
  if (code !== null && message !== null) await lineFailed(manager, lineOf(operation), { code, message }, at);
}

async function start(
  deps: StartLinesDeps,
  manager: EntityManager,
  operation: Operation,
  times: PaidTimes,
): Promise<LineFailure | null> {
  const placed = placedLine(operation);
  return placed === null ? LINE_NOT_UNDERSTOOD : placed.kind.start(deps, manager, placed.line, times);
}
