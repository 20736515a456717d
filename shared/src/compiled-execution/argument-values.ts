import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
} from 'graphql';
import type { Run } from './run';

type Values = Record<string, unknown>;
/** Makes the arguments of one call. The object is the resolver's own: it may be changed. */
export type ReadArguments = (run: Run) => Values;
type Read = (into: Values, variables: Run['variables']) => boolean;

const NONE: Values = Object.freeze({});

/**
 * Arguments that are variables or single values are read without looking at the document again. Anything else, and
 * everything that graphql-js would complain about, is left to it: a literal input or list is made anew for each call, so
 * that nobody can change what a later request is given.
 */
export function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): ReadArguments {
  if (field.args.length === 0) return () => NONE;
  const byLibrary: ReadArguments = ({ variables }) => getArgumentValues(field, node, variables);
  const reads: Read[] = [];
  for (const argument of field.args) {
    const read = readOf(field, argument, node);
    if (read === null) return byLibrary;
    reads.push(read);
  }
  return (run) => {
    const values: Values = {};
    for (const read of reads) if (!read(values, run.variables)) return byLibrary(run);
    return values;
  };
}

/** Null for what only graphql-js can do; what it makes answers false where graphql-js has to complain. */
function readOf(
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
  node: FieldNode,
): Read | null {
  const { name, type, defaultValue } = argument;
  const given = node.arguments?.find((one) => one.name.value === name)?.value;
  const required = isNonNullType(type);
  if (given?.kind === Kind.VARIABLE) {
    const variable = given.name.value;
    return (into, variables) => {
      const value = variables[variable];
      if (value === undefined || (value === null && required)) {
        if (Object.hasOwn(variables, variable) || (defaultValue === undefined && required)) return false;
        if (defaultValue !== undefined) into[name] = defaultValue;
        return true;
      }
      into[name] = value;
      return true;
    };
  }
  // A variable may stand in it.
  if (given?.kind === Kind.LIST || given?.kind === Kind.OBJECT) return null;
  const constant = constantOf(field, argument, node);
  if (constant === null) return null;
  const [value] = constant;
  return (into) => {
    if (value !== undefined) into[name] = value;
    return true;
  };
}

/** The one value that an argument has in every request, in a list of its own; null when there is no such value. */
function constantOf(
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
  node: FieldNode,
): readonly [unknown] | null {
  try {
    const values = getArgumentValues({ ...field, args: [argument] }, node, null);
    const value = values[argument.name];
    // A default is one object for all requests in graphql-js too.
    const isShared = value === argument.defaultValue;
    return isShared || value === null || (typeof value !== 'object' && typeof value !== 'function')
      ? [value]
      : null;
  } catch {
    return null;
  }
}
