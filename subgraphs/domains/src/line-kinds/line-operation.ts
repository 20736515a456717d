import { defineOperationKind, type Operation, type OperationKind } from '../operations';
import { LINE_NOT_UNDERSTOOD } from './kind-table';
import { lineFailed, lineFulfilled } from './line-events';
import type { LineKindDeps } from './line-kind';
import { lineOf, placedLine } from './placed-line';

/** The operations that carry out order lines: what their kinds do, and what billing is told of it. */
export function lineOperationKinds(deps: LineKindDeps): (operation: Operation) => OperationKind {
  return (operation) => {
    const placed = placedLine(operation);
    if (placed === null) return notUnderstood(operation);
    const { kind, line } = placed;
    const { prepare, lateRefusal, keepsTrying } = kind;
    return defineOperationKind({
      name: kind.name,
      ...(keepsTrying === undefined ? {} : { keepsTrying }),
      ...(prepare === undefined ? {} : { prepare: () => prepare(deps, line) }),
      execute: (_, sending) => kind.execute(deps, line, sending),
      ...(lateRefusal === undefined ? {} : { lateRefusal: (manager) => lateRefusal(deps, manager, line) }),
      finish: async (manager, _, result, at) => {
        const { facts, appendEvent } = await kind.finish(deps, manager, line, result, at);
        await lineFulfilled(manager, line, facts, at);
        await appendEvent();
      },
      fail: async (manager, _, failure, at) => {
        await kind.fail(deps, manager, line, failure, at);
        await lineFailed(manager, line, failure, at);
      },
    });
  };
}

/** A line that no version of its kind can parse: nothing is sent, and its price becomes credit. */
function notUnderstood({ kind }: Operation): OperationKind {
  return defineOperationKind({
    name: kind,
    execute: async () => ({ kind: 'refused', failure: LINE_NOT_UNDERSTOOD }),
    finish: async () => {
      throw new Error(`a line of the kind ${kind} cannot be carried out`);
    },
    fail: (manager, operation, failure, at) => lineFailed(manager, lineOf(operation), failure, at),
  });
}
