import type { EntityManager } from 'typeorm';
import { type DecidedOutcome, type RecordOutcomeDeps, recordOutcome } from './record-outcome';

/**
 * The registry says by itself how an operation ended that was undecided. False when there is no such operation or it is over:
 * a message that arrives twice changes nothing.
 */
export async function resolvePending(
  deps: RecordOutcomeDeps,
  manager: EntityManager,
  reference: string,
  outcome: DecidedOutcome,
  at: Date,
): Promise<boolean> {
  const operation = await deps.operations.ofReference(manager, reference);
  return operation !== null && recordOutcome(deps, manager, operation, outcome, at);
}
