import type { EntityManager } from 'typeorm';
import { messages } from '../messages';
import { type Operation, type RecordOutcomeDeps, recordOutcome } from '../operations';

/** Staff give an operation up: it fails, and what was paid for its line becomes credit. False when it is over already. */
export function giveUpOperation(
  deps: RecordOutcomeDeps,
  manager: EntityManager,
  operation: Pick<Operation, 'id' | 'profileId'>,
  at: Date,
): Promise<boolean> {
  const failure = { code: 'GIVEN_UP', message: messages.localized('line.GIVEN_UP') };
  return recordOutcome(deps, manager, operation, { kind: 'refused', failure }, at);
}
