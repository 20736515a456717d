import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type LineFailure, NOT_UNDERSTOOD, type PaidTimes, understood } from '../line-kinds';
import {
  EXECUTE_OPERATION,
  lineFailed,
  lineStarted,
  moveOperation,
  type Operation,
  operationOfLine,
  placedLine,
} from '../operations';
import type { OrderFacts } from './order-facts';

/** The order is paid: each line is sent to the registry, or fails at once when it can no longer be carried out. */
export async function startLines(
  manager: EntityManager,
  profileId: ProfileId,
  { lines }: OrderFacts,
  times: PaidTimes,
): Promise<void> {
  for (const line of lines) {
    const operation = await operationOfLine(manager, profileId, line.lineId);
    if (operation?.state !== 'WAITING_PAYMENT') continue;
    const failure = await start(manager, operation, times);
    if (failure !== null) {
      const facts = { at: times.now, failureCode: failure.code };
      await moveOperation(manager, operation, 'WAITING_PAYMENT', 'FAILED', facts);
      await lineFailed(manager, operation, failure, times.now);
      continue;
    }
    await moveOperation(manager, operation, 'WAITING_PAYMENT', 'READY', { at: times.now });
    await enqueueJob(manager, { kind: EXECUTE_OPERATION, subjectId: operation.id, dueAt: times.now });
    await lineStarted(manager, operation, times.now);
  }
}

async function start(
  manager: EntityManager,
  operation: Operation,
  times: PaidTimes,
): Promise<LineFailure | null> {
  const known = understood(operation.kind, operation);
  if (known === null) return NOT_UNDERSTOOD;
  return known.kind.start(manager, placedLine(operation, known.facts), times);
}
