import { badInput } from '@customer-area/shared/errors';
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { messages } from '../messages';
import { textFault } from './input-text';
import { LIMITS } from './limits';
import { ID_FAULT } from './literals';
import { pageSizeFault, pageSizeVariables } from './page-size';

interface Step {
  readonly above: Step | null;
  readonly key: string | number;
  readonly depth: number;
}

interface Visit {
  readonly at: Step;
  readonly value: unknown;
  /** What the schema says stands here; null where it says nothing. */
  readonly type: GraphQLInputType | null;
}

/**
 * Looks at every value of every variable, also of those that the query does not use: texts, ids, nesting, page sizes.
 * Throws BAD_USER_INPUT naming the first one that is wrong. Uses a stack of its own and no recursion, because the caller chooses the nesting.
 */
export function checkVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const types = variableTypes(schema, operation);
  const stack: Visit[] = Object.entries(variables).map(([key, value]) => ({
    at: { above: null, key, depth: 1 },
    value,
    type: types.get(key) ?? null,
  }));
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    checkValue(visit);
    if (typeof visit.value === 'object' && visit.value !== null) stack.push(...below(visit));
  }
  for (const name of pageSizeVariables(document)) {
    const size = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const fault = typeof size === 'number' ? pageSizeFault(size) : null;
    if (fault !== null) throw badInput(name, fault);
  }
}

function checkValue({ at, value, type }: Visit): void {
  if (typeof value === 'string') {
    const fault = textFault(value);
    if (fault !== null) throw badInput(pathOf(at), fault);
  } else if (typeof value === 'number') {
    if (type !== null && isId(type)) throw badInput(pathOf(at), ID_FAULT);
  } else if (at.depth > LIMITS.variableDepth) {
    throw badInput(pathOf(at), messages.localized('tooDeep'));
  }
}

function below({ at, value, type }: Visit): Visit[] {
  const expected = type === null ? null : getNullableType(type);
  const step = (key: string | number): Step => ({ above: at, key, depth: at.depth + 1 });
  if (Array.isArray(value)) {
    const itemType = isListType(expected) ? expected.ofType : null;
    return value.map((item: unknown, index) => ({ at: step(index), value: item, type: itemType }));
  }
  // One object where a list is expected stands for a list of one.
  const object = unlisted(expected);
  const fields = isInputObjectType(object) ? object.getFields() : {};
  return Object.entries(value as Record<string, unknown>).map(([key, inner]) => ({
    at: step(key),
    value: inner,
    type: Object.hasOwn(fields, key) ? (fields[key]?.type ?? null) : null,
  }));
}

function unlisted(type: GraphQLInputType | null): GraphQLInputType | null {
  let inner = type === null ? null : getNullableType(type);
  while (isListType(inner)) inner = getNullableType(inner.ofType);
  return inner;
}

function isId(type: GraphQLInputType): boolean {
  const inner = unlisted(type);
  return inner !== null && 'name' in inner && inner.name === 'ID';
}

const known = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, GraphQLInputType>>();

function variableTypes(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): ReadonlyMap<string, GraphQLInputType> {
  let types = known.get(operation);
  if (types === undefined) {
    const found = new Map<string, GraphQLInputType>();
    for (const { variable, type } of operation.variableDefinitions ?? []) {
      const declared = typeFromAST(schema, type);
      if (isInputType(declared)) found.set(variable.name.value, declared);
    }
    types = found;
    known.set(operation, types);
  }
  return types;
}

function pathOf(step: Step): string {
  const keys: (string | number)[] = [];
  for (let at: Step | null = step; at !== null; at = at.above) keys.unshift(at.key);
  return keys.join('.');
}
