import type { FieldNode, GraphQLError, GraphQLResolveInfo } from 'graphql';

/** A place in the response. One object for one place: errors are compared by it. */
export interface Path {
  readonly above: Path | null;
  readonly key: string | number;
  readonly position: FailingPosition;
}

/** What becomes of a place when it cannot be completed. */
export interface FailingPosition {
  /** Null, with the error noted; throws the located error where the place must not be null. */
  failed(run: Run, thrown: unknown, place: Path): null;
}

export interface ErrorsOfRun {
  readonly all: readonly GraphQLError[];
  add(error: GraphQLError, path: Path | null): void;
}

/** One execution of a compiled operation. */
export interface Run {
  readonly context: unknown;
  /** Coerced, with the operation's defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: ErrorsOfRun;
}

export type ResponseObject = Record<string, unknown>;

/**
 * Makes of what a resolver has answered the part of the response at this path, now or `Later`; throws when it cannot. Later it does
 * not fail then, but is what the position at the path makes of it.
 */
export type Complete = (run: Run, value: unknown, path: Path) => unknown;

/** A field of a selection on one concrete type, with all that is the same for every request. */
export interface CompiledField {
  readonly key: string;
  /** Under which variables it is asked for; null when always. */
  readonly conditions: readonly Condition[] | null;
  /** The completed value, or `Later`. Throws, or fails later with, a located error when it must not be null. */
  readonly run: (run: Run, source: unknown, above: Path | null) => unknown;
}

/** Where a field stands in the document, and what is told to whoever resolves it. */
export interface FieldAsked {
  readonly nodes: readonly FieldNode[];
  readonly info: GraphQLResolveInfo;
}

/** What `@include` or `@skip` says: the variable has to have this value. */
export interface Condition {
  readonly variable: string;
  readonly wanted: boolean;
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return (
    value !== null &&
    (typeof value === 'object' || typeof value === 'function') &&
    typeof (value as { readonly then?: unknown }).then === 'function'
  );
}
