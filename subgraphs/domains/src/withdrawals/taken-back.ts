import type { EntityManager } from 'typeorm';
import type { Operation, OperationStore } from '../operations';

/** Stored with the operation of a line from which its customer has withdrawn, so that it is taken back once. */
const TAKEN_BACK = { takenBack: true } as const;

export const isTakenBack = ({ seen }: Pick<Operation, 'seen'>) => seen?.takenBack === TAKEN_BACK.takenBack;

export const markTakenBack = (
  { operations }: { readonly operations: OperationStore },
  manager: EntityManager,
  operation: Operation,
): Promise<void> => operations.change(manager, operation, { seen: { ...operation.seen, ...TAKEN_BACK } });
