import { ERRORS, errorCodeDef } from '@apollo/federation-internals';
import type { ResponsePath } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { FetchError } from '../../subgraph-fetch';
import { generateHydratedPaths } from '../library';
import type { Tree } from './run';

type ErrorPath = FetchError['path'];

/** A subgraph's error as one of the operation, at its place in the client's answer. */
export function errorOfSubgraph(
  error: FetchError,
  subgraph: string,
  pathOf: (path: ErrorPath) => ErrorPath,
): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${subgraph}"`;
  const options = {
    // The library passes on what it was given, an Error or not; the error formatter looks into it.
    originalError: error as unknown as Error,
    path: pathOf(error.path) ?? null,
    extensions: { ...error.extensions, serviceName: subgraph },
  };
  const known = errorCodeDef(error as GraphQLError);
  if (known === undefined && error.extensions?.code) return new GraphQLError(message, options);
  return (known ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options as never);
}

/** Of a fetch that is not about entities: its paths begin where it works. */
export function pathBelow(path: ResponsePath): (errorPath: ErrorPath) => ErrorPath {
  return (errorPath) => (errorPath ? [...path, ...errorPath] : undefined);
}

/** Of a fetch about entities: the number in an error's path tells whose it is. */
export function pathOfEntity(path: ResponsePath, tree: Tree): (errorPath: ErrorPath) => ErrorPath {
  let places: ResponsePath[] | null = null;
  const plain = pathBelow(path);
  return (errorPath) => {
    const entity = errorPath?.[1];
    if (errorPath === undefined || typeof entity !== 'number') return plain(errorPath);
    if (places === null) {
      places = [];
      generateHydratedPaths([], path, tree, places);
    }
    return [...(places[entity] ?? []), ...errorPath.slice(2)];
  };
}
