import { type FieldNode, type GraphQLOutputType, getNullableType, isLeafType, isNonNullType } from 'graphql';
import { type Later, later } from '../later';
import { located } from './field-errors';
import { type Complete, type FailingPosition, isPromise, type Path, type Run } from './run';

/** A field, or the items of a list: what is completed at a place of its own, and what becomes of its errors. */
export class Position implements FailingPosition {
  private readonly required: boolean;
  private readonly isLeaf: boolean;
  private readonly unused: Path = { above: null, key: '', position: this };

  constructor(
    type: GraphQLOutputType,
    private readonly nodes: readonly FieldNode[],
    private readonly complete: Complete,
  ) {
    this.required = isNonNullType(type);
    // Nothing stands beneath a single value: its place is made when there is an error to tell.
    this.isLeaf = isLeafType(getNullableType(type));
  }

  /** The completed value, now or later. Throws, or fails later with, a located error when it must not be null. */
  completed(run: Run, value: unknown, above: Path | null, key: string | number): unknown {
    if (isPromise(value)) return this.later(run, value, { above, key, position: this });
    const place = this.isLeaf ? this.unused : { above, key, position: this };
    try {
      return this.complete(run, value, place);
    } catch (error) {
      return this.failed(run, error, this.isLeaf ? { above, key, position: this } : place);
    }
  }

  failed(run: Run, thrown: unknown, place: Path): null {
    const error = located(thrown, this.nodes, place);
    if (this.required) throw error;
    run.errors.add(error, place);
    return null;
  }

  private later(run: Run, value: Promise<unknown>, place: Path): Later {
    return later(
      value,
      (answered) => {
        try {
          return this.complete(run, answered, place);
        } catch (error) {
          return this.failed(run, error, place);
        }
      },
      (thrown) => this.failed(run, thrown, place),
    );
  }
}
