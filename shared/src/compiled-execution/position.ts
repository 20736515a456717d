import { type FieldNode, type GraphQLOutputType, getNullableType, isLeafType, isNonNullType } from 'graphql';
import { located, type Path } from './field-errors';
import { type Complete, isPromise, type Run } from './run';

const UNUSED: Path = Object.freeze({ above: null, key: '' });

/** A field, or the items of a list: what is completed at a place of its own, and what becomes of its errors. */
export class Position {
  private readonly required: boolean;
  private readonly isLeaf: boolean;

  constructor(
    type: GraphQLOutputType,
    private readonly nodes: readonly FieldNode[],
    private readonly complete: Complete,
  ) {
    this.required = isNonNullType(type);
    // Nothing stands beneath a single value: its place is made when there is an error to tell.
    this.isLeaf = isLeafType(getNullableType(type));
  }

  /** The completed value or a promise of it. Throws, or rejects with, a located error when it must not be null. */
  completed(run: Run, value: unknown, above: Path | null, key: string | number): unknown {
    const place = this.isLeaf ? UNUSED : { above, key };
    try {
      if (isPromise(value)) return this.later(run, value, this.isLeaf ? { above, key } : place);
      const completed = this.complete(run, value, place);
      return isPromise(completed) ? this.settled(run, completed, place) : completed;
    } catch (error) {
      return this.failed(run, error, this.isLeaf ? { above, key } : place);
    }
  }

  failed(run: Run, thrown: unknown, place: Path): null {
    const error = located(thrown, this.nodes, place);
    if (this.required) throw error;
    run.errors.add(error, place);
    return null;
  }

  /** One promise for waiting and completing, where nothing more is to be waited for. */
  private later(run: Run, value: Promise<unknown>, place: Path): unknown {
    return value.then(
      (answered) => {
        try {
          const completed = this.complete(run, answered, place);
          return isPromise(completed) ? this.settled(run, completed, place) : completed;
        } catch (error) {
          return this.failed(run, error, place);
        }
      },
      (thrown) => this.failed(run, thrown, place),
    );
  }

  private settled(run: Run, completed: Promise<unknown>, place: Path): unknown {
    return completed.then(undefined, (thrown) => this.failed(run, thrown, place));
  }
}
