import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import { applyRewrites } from '../library';
import { merge } from './merge';
import { type Represent, representer } from './representation';
import type { PlanParts, Run, Step, Tree } from './run';
import { errorOfSubgraph, pathBelow, pathOfEntity } from './subgraph-error';

type Variables = Readonly<Record<string, unknown>>;
/** Asks, and hands on the data of the answer once its errors are among those of the run. */
type Ask = (run: Run, variables: Variables, use: (data: unknown) => void) => Promise<void>;

/** Compiles one fetch: what it asks, and how its answer is merged. */
export function fetchStep(node: FetchNode, path: ResponsePath, parts: PlanParts): Step {
  const ask = asking(node, path, parts);
  const perform = node.requires
    ? forEntities(node, parts, ask, representer(parts.supergraphSchema, node.requires))
    : forFields(node, parts, ask);
  return (run, data) => {
    try {
      return perform(run, data);
    } catch (error) {
      run.errors.push(error as GraphQLError);
      return undefined;
    }
  };
}

function asking(node: FetchNode, path: ResponsePath, parts: PlanParts): Ask {
  const { serviceName, operation: query, operationDocumentNode: document, operationName, requires } = node;
  const fetch = parts.fetchFrom(serviceName);
  return (run, variables, use) => {
    const failed = (error: unknown) => {
      run.errors.push(error as GraphQLError);
    };
    const asked = fetch({ query, document, operationName, variables, context: run.context });
    return asked.then(({ data, errors }) => {
      try {
        if (errors !== undefined) {
          const pathOf = requires ? pathOfEntity(path, run.tree) : pathBelow(path);
          run.errors.push(...errors.map((error) => errorOfSubgraph(error, serviceName, pathOf)));
        }
        use(data);
      } catch (error) {
        failed(error);
      }
    }, failed);
  };
}

function forFields(node: FetchNode, { supergraphSchema }: PlanParts, ask: Ask): Step {
  const { outputRewrites } = node;
  const variablesOf = variablesFor(node);
  return (run, data) => {
    const places = placesIn(data);
    if (places.length === 0) return undefined;
    return ask(run, variablesOf(run), (answer) => {
      if (answer) applyRewrites(supergraphSchema, outputRewrites, answer);
      for (const place of places) merge(place, answer);
    });
  };
}

function forEntities(node: FetchNode, parts: PlanParts, ask: Ask, represent: Represent): Step {
  const { supergraphSchema } = parts;
  const { inputRewrites, outputRewrites } = node;
  const variablesOf = variablesFor(node);
  return (run, data) => {
    const representations: Tree[] = [];
    const represented: unknown[] = [];
    for (const place of placesIn(data)) {
      const representation = represent(place);
      if (representation === null || !representation.__typename) continue;
      applyRewrites(supergraphSchema, inputRewrites, representation);
      representations.push(representation);
      represented.push(place);
    }
    if (representations.length === 0) return undefined;
    return ask(run, { ...variablesOf(run), representations }, (answer) => {
      if (!answer) return;
      const entities = entitiesIn(answer as Tree, representations.length);
      for (const [index, entity] of entities.entries()) {
        const place = represented[index] as Tree;
        const received = entity as Tree;
        if (received && !received.__typename) received.__typename = place.__typename;
        applyRewrites(supergraphSchema, outputRewrites, received);
        merge(place, received);
      }
    });
  };
}

/** The objects that a fetch is about. */
function placesIn(data: unknown): readonly unknown[] {
  if (!Array.isArray(data)) return [data];
  return data.filter((one) => one !== null && one !== undefined);
}

function entitiesIn({ _entities }: Tree, expected: number): readonly unknown[] {
  if (!Array.isArray(_entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (_entities.length !== expected)
    throw new Error(`Expected "data._entities" to contain ${expected} elements`);
  return _entities;
}

const NO_VARIABLES: Variables = Object.freeze({});

/** Of the client's variables, those that were given and that the fetch uses. */
function variablesFor({ variableUsages = [], requires }: FetchNode): (run: Run) => Variables {
  if (variableUsages.length === 0) return () => NO_VARIABLES;
  if (requires && variableUsages.includes('representations'))
    throw new Error('a variable of the client is called as that of a fetch about entities');
  return ({ variables }) => {
    const used: Record<string, unknown> = {};
    for (const name of variableUsages)
      if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
    return used;
  };
}
