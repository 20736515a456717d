import {
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  type TypeNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;
export type VariableValues = ReturnType<typeof getVariableValues>;
/** The value as its type has it, or {@link UNKNOWN}. */
type Read = (given: unknown) => unknown;

/** What graphql-js has to read, or to complain about. */
const UNKNOWN = Symbol('unknown');
/** As many complaints about variables as graphql-js tells. */
const MOST_COMPLAINTS = 50;

/**
 * Reads the variables of an operation: single values and lists of them by what was found out about their types once; inputs, defaults
 * and whatever is wrong by graphql-js, from the beginning.
 */
export function variableReader(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (given: Values) => VariableValues {
  const byLibrary = (given: Values) =>
    getVariableValues(schema, definitions, given, { maxErrors: MOST_COMPLAINTS });
  const reads: { readonly name: string; readonly required: boolean; readonly read: Read }[] = [];
  for (const { variable, type, defaultValue } of definitions) {
    const input = inputTypeOf(schema, type);
    const read = input === null || defaultValue !== undefined ? null : readerOf(input);
    if (input === null || read === null) return byLibrary;
    reads.push({ name: variable.name.value, required: isNonNullType(input), read });
  }
  return (given) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, required, read } of reads) {
      if (!Object.hasOwn(given, name)) {
        if (required) return byLibrary(given);
        continue;
      }
      const value = read(given[name]);
      if (value === UNKNOWN) return byLibrary(given);
      coerced[name] = value;
    }
    return { coerced };
  };
}

function inputTypeOf(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | null {
  const type = typeFromAST(schema, node as never);
  return isInputType(type) ? type : null;
}

function readerOf(type: GraphQLInputType): Read | null {
  if (isNonNullType(type)) {
    const read = readerOf(type.ofType);
    return read && ((given) => (given === null || given === undefined ? UNKNOWN : read(given)));
  }
  const read = isListType(type) ? itemsReader(type.ofType) : isLeafType(type) ? leafReader(type) : null;
  return read && ((given) => (given === null || given === undefined ? null : read(given)));
}

function itemsReader(type: GraphQLInputType): Read | null {
  const read = readerOf(type);
  if (read === null) return null;
  return (given) => {
    // One value for a list, and whatever else can be walked through.
    if (!Array.isArray(given)) return UNKNOWN;
    const items: unknown[] = [];
    for (const item of given as unknown[]) {
      const value = read(item);
      if (value === UNKNOWN) return UNKNOWN;
      items.push(value);
    }
    return items;
  };
}

function leafReader(type: { parseValue(given: unknown): unknown }): Read {
  return (given) => {
    try {
      const value = type.parseValue(given);
      return value === undefined ? UNKNOWN : value;
    } catch {
      return UNKNOWN;
    }
  };
}
