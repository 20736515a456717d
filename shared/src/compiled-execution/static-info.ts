import type {
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Fragments } from './collect-fields';

export interface FieldOfOperation {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/**
 * What resolvers, policies and `resolveType` are told of their field, one object for all requests: nobody can change it, and
 * whoever reads what differs between requests is told so instead of being given somebody else's.
 */
export function staticInfo(field: FieldOfOperation): GraphQLResolveInfo {
  const info = {
    fieldName: field.definition.name,
    fieldNodes: field.nodes,
    returnType: field.definition.type,
    parentType: field.type,
    schema: field.schema,
    fragments: field.fragments,
    rootValue: undefined,
    operation: field.operation,
    get path(): never {
      throw new Error('path is not known in a compiled operation');
    },
    get variableValues(): never {
      throw new Error('variableValues is not known in a compiled operation');
    },
  };
  return Object.freeze(info);
}
