import { getResponseName, type QueryPlanFieldNode, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql';
import { isObjectOfType } from '../library';
import { merge } from './merge';
import type { Tree } from './run';

/** What another subgraph is told of an object, so that it knows which one is meant; null when something of it is missing. */
export type Represent = (object: unknown) => Tree | null;

/** False when what the selection asks for is missing. */
type AddTo = (result: Tree, object: Tree) => boolean;

/** Compiles what a fetch requires of the objects it is about. */
export function representer(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const parts = selections.map((selection) =>
    selection.kind === 'Field'
      ? fieldOf(schema, selection)
      : fragmentOf(schema, selection.typeCondition, selection.selections),
  );
  return (object) => {
    if (object === null) return null;
    const result: Tree = {};
    for (const add of parts) if (!add(result, object as Tree)) return null;
    return result;
  };
}

function fieldOf(schema: GraphQLSchema, field: QueryPlanFieldNode): AddTo {
  const key = getResponseName(field);
  const below = field.selections === undefined ? null : representer(schema, field.selections);
  return (result, object) => {
    if (!Object.hasOwn(object, key)) return false;
    const value = object[key];
    if (value === undefined) return false;
    if (below === null) result[key] = Array.isArray(value) ? [...value] : value;
    else result[key] = Array.isArray(value) ? value.map(below) : below(value);
    return true;
  };
}

function fragmentOf(
  schema: GraphQLSchema,
  condition: string | undefined,
  selections: readonly QueryPlanSelectionNode[],
): AddTo {
  if (condition === undefined) return () => true;
  const below = representer(schema, selections);
  const names = namesOfType(schema, condition);
  return (result, object) => {
    if (!object) return true;
    const name = object.__typename;
    const applies = typeof name === 'string' ? names.has(name) : isObjectOfType(schema, object, condition);
    if (applies) merge(result, below(object));
    return true;
  };
}

/** The type, and whatever the schema counts among it. */
function namesOfType(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const type = schema.getType(name);
  const among = isAbstractType(type)
    ? [
        ...schema.getPossibleTypes(type),
        ...(isInterfaceType(type) ? schema.getImplementations(type).interfaces : []),
      ]
    : [];
  return new Set([name, ...among.map((one) => one.name)]);
}
