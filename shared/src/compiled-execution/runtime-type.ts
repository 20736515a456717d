import {
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import type { FieldAsked } from './run';

/** The object type that `resolveType` has named for a value. Its complaints are those of graphql-js, word for word. */
export function runtimeTypeOf(
  schema: GraphQLSchema,
  abstract: GraphQLAbstractType,
  named: unknown,
  { nodes, info, value }: FieldAsked & { readonly value: unknown },
): GraphQLObjectType {
  const field = `${info.parentType.name}.${info.fieldName}`;
  const { name } = abstract;
  const wrong = (message: string) => new GraphQLError(message, { nodes });
  if (named === null || named === undefined)
    throw wrong(
      `Abstract type "${name}" must resolve to an Object type at runtime for field "${field}". Either the "${name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
    );
  if (isObjectType(named))
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  if (typeof named !== 'string')
    throw new GraphQLError(
      `Abstract type "${name}" must resolve to an Object type at runtime for field "${field}" with value ${inspect(value)}, received "${inspect(named)}".`,
    );
  const type = schema.getType(named);
  if (type === undefined)
    throw wrong(
      `Abstract type "${name}" was resolved to a type "${named}" that does not exist inside the schema.`,
    );
  if (!isObjectType(type))
    throw wrong(`Abstract type "${name}" was resolved to a non-object type "${named}".`);
  if (!schema.isSubType(abstract, type))
    throw wrong(`Runtime Object type "${type.name}" is not a possible type for "${name}".`);
  return type;
}

/** An object that its type does not recognise. */
export function wrongObject(
  type: GraphQLObjectType,
  value: unknown,
  nodes: readonly FieldNode[],
): GraphQLError {
  return new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
}
