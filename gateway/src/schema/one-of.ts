import { type GraphQLSchema, isInputObjectType } from 'graphql';

/** What an input says of itself of which exactly one field has to be given. */
const EXACTLY_ONE = /^Exactly one of its fields\./;

/**
 * Marks those inputs with `@oneOf`, so that generated types allow exactly one field. Only in the published schema: composition
 * does not carry the directive, and in the served one graphql-js would refuse such input before its service can name the field.
 */
export function withOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isInputObjectType(type) && EXACTLY_ONE.test(type.description ?? '')) type.isOneOf = true;
  return schema;
}
