import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { LINE_NOT_UNDERSTOOD, type LineFailure, type LineKindDeps, type PaidTimes } from '../line-kinds';
import {
  EXECUTE_OPERATION,
  lineFailed,
  lineStarted,
  type Operation,
  type OperationStore,
  placedLine,
} from '../operations';
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
    if (operation?.state !== 'WAITING_PAYMENT') continue;
    const failure = await start(deps, manager, operation, times);
    if (failure !== null) {
      const facts = { at: times.now, failureCode: failure.code };
      await deps.operations.move(manager, operation, 'WAITING_PAYMENT', 'FAILED', facts);
      await lineFailed(manager, operation, failure, times.now);
      continue;
    }
    await deps.operations.move(manager, operation, 'WAITING_PAYMENT', 'READY', { at: times.now });
    await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: times.now });
    await lineStarted(manager, operation, times.now);
  }
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
