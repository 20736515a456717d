import { type ASTNode, type GraphQLError, locatedError } from 'graphql';
import type { ErrorsOfRun, Path } from './run';

/** The errors of one execution. Beneath a place that has become null already, a later one is left out, as graphql-js does. */
export class FieldErrors implements ErrorsOfRun {
  readonly all: GraphQLError[] = [];
  private readonly places = new Set<Path | null>();

  add(error: GraphQLError, path: Path | null): void {
    if (this.isNullAlready(path)) return;
    this.places.add(path);
    this.all.push(error);
  }

  private isNullAlready(path: Path | null): boolean {
    if (this.places.size === 0) return false;
    for (let place = path; place !== null; place = place.above) if (this.places.has(place)) return true;
    return this.places.has(null);
  }
}

/** With its place in the document and in the response, which it keeps when it already has one. */
export function located(thrown: unknown, nodes: readonly ASTNode[], path: Path): GraphQLError {
  const keys: (string | number)[] = [];
  for (let place: Path | null = path; place !== null; place = place.above) keys.push(place.key);
  return locatedError(thrown, nodes, keys.reverse());
}
