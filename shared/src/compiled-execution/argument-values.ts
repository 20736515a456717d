import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Run } from './run';

type Values = Record<string, unknown>;
/** Makes the arguments of one call. The object is the resolver's own: it may be changed. */
export type ReadArguments = (run: Run) => Values;
type Read = (into: Values, variables: Run['variables']) => boolean;

const NONE: Values = Object.freeze({});

/**
 * Arguments that are variables or single values are read without looking at the document again. Anything else, and
 * everything that graphql-js would complain about, is left to it. A literal input or list is copied for each call, so that
 * nobody can change what a later request is given.
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
      // Only its own: what is not given may be called like something that every object has.
      const value = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
      if (value === undefined || (value === null && required)) {
        if (Object.hasOwn(variables, variable) || (defaultValue === undefined && required)) return false;
        if (defaultValue !== undefined) into[name] = defaultValue;
        return true;
      }
      into[name] = value;
      return true;
    };
  }
  if (given !== undefined && hasVariable(given)) return null;
  const constant = constantOf(field, argument, node);
  if (constant === null) return null;
  const { value, copied } = constant;
  return (into) => {
    if (value !== undefined) into[name] = copied ? copyOf(value) : value;
    return true;
  };
}

function hasVariable(given: ValueNode): boolean {
  if (given.kind === Kind.VARIABLE) return true;
  if (given.kind === Kind.LIST) return given.values.some(hasVariable);
  return given.kind === Kind.OBJECT && given.fields.some(({ value }) => hasVariable(value));
}

/** The one value that an argument has in every request; null when there is no such value. */
function constantOf(
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
  node: FieldNode,
): { readonly value: unknown; readonly copied: boolean } | null {
  try {
    const values = getArgumentValues({ ...field, args: [argument] }, node, null);
    const value = values[argument.name];
    // A default is one object for all requests in graphql-js too.
    if (value === argument.defaultValue || !isCompound(value)) return { value, copied: false };
    return isCopyable(value) ? { value, copied: true } : null;
  } catch {
    return null;
  }
}

function isCompound(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Lists and inputs; what a scalar of ours was parsed to is made by it alone. */
function isCopyable(value: unknown): boolean {
  if (!isCompound(value)) return true;
  if (Array.isArray(value)) return value.every(isCopyable);
  return Object.getPrototypeOf(value) === null && Object.values(value).every(isCopyable);
}

function copyOf(value: unknown): unknown {
  if (!isCompound(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy = Object.create(null) as Values;
  for (const [key, one] of Object.entries(value)) copy[key] = copyOf(one);
  return copy;
}
