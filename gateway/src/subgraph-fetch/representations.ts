import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from './subgraph-connection';

/** The variables of an `_entities` fetch with each entity named once. */
export interface RepeatedRepresentations {
  readonly variables: Readonly<Record<string, unknown>>;
  /** For each place in the original list, where its entity stands in the shorter one. */
  readonly places: readonly number[];
}

/** The same fetch without repetitions; null when there are none. */
export function withoutRepetitions(
  variables: Readonly<Record<string, unknown>>,
): RepeatedRepresentations | null {
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length < 2) return null;
  const seen = new Map<string, number>();
  const distinct: unknown[] = [];
  const places = representations.map((representation: unknown) => {
    const key = keyOf(representation);
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, distinct.length);
    return distinct.push(representation) - 1;
  });
  if (distinct.length === representations.length) return null;
  return { variables: { ...variables, representations: distinct }, places };
}

/** The same for the same entity, and for no other. */
function keyOf(representation: unknown): string {
  const { __typename, id } = representation as Readonly<Record<string, unknown>>;
  const isOfId = typeof __typename === 'string' && typeof id === 'string' && hasTwo(representation as object);
  // No text of JSON begins like the name of a type.
  return isOfId ? `${__typename} ${id}` : JSON.stringify(representation);
}

function hasTwo(object: object): boolean {
  let properties = 0;
  for (const _ in object) properties += 1;
  return properties === 2;
}

/** The answer as if every repetition had been asked for: copies for the entities, and every error in each of its places. */
export function fannedOut(answer: SubgraphAnswer, { places }: RepeatedRepresentations): SubgraphAnswer {
  const { data, errors } = answer;
  const entities = data?._entities;
  return {
    ...answer,
    ...(Array.isArray(entities) ? { data: { ...data, _entities: inPlace(entities, places) } } : {}),
    ...(errors === undefined ? {} : { errors: errors.flatMap((error) => everywhere(error, places)) }),
  };
}

function inPlace(entities: readonly unknown[], places: readonly number[]): unknown[] {
  const given = new Set<number>();
  return places.map((place) => {
    const entity = entities[place] ?? null;
    if (!given.has(place)) {
      given.add(place);
      return entity;
    }
    return copyOf(entity);
  });
}

function everywhere(error: GraphQLFormattedError, places: readonly number[]): GraphQLFormattedError[] {
  const [root, at, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof at !== 'number') return [error];
  return places.flatMap((place, index) =>
    place === at ? [{ ...error, path: ['_entities', index, ...rest] }] : [],
  );
}

/** The gateway writes into what it is given, so no two places may share an object. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) copy[key] = copyOf(inner);
  return copy;
}
