import { GraphQLError, type GraphQLOutputType } from 'graphql';
import { Later } from '../later';
import { Position } from './position';
import type { Complete, FieldAsked } from './run';
import { Waiting } from './run-fields';

/** Completes each item of a list, which is there later when one of them is. */
export function completedList(
  itemType: GraphQLOutputType,
  complete: Complete,
  { nodes, info: { parentType, fieldName } }: FieldAsked,
): Complete {
  const position = new Position(itemType, nodes, complete);
  return (run, value, path) => {
    if (!isIterable(value))
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${fieldName}".`,
      );
    const list: unknown[] = [];
    let waiting: Waiting<unknown[]> | null = null;
    // Where one fails at once, nobody waits for those before it any more.
    for (const item of value) {
      const completed = position.completed(run, item, path, list.length);
      if (completed instanceof Later) {
        waiting ??= new Waiting(list);
        waiting.add(list.length, completed);
      }
      list.push(completed);
    }
    return waiting === null ? list : waiting.filledIn(run, path);
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.iterator in value &&
    typeof value[Symbol.iterator] === 'function'
  );
}
