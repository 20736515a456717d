import { GraphQLError, OperationTypeNode, type ValidationRule } from 'graphql';
import { LIMITS } from './limits';
import { extentOf } from './selections';

/**
 * Refuses operations of a kind that the schema does not have, queries with too many root fields, and mutations with more than one
 * field: two changes in one request cannot be rate-limited, retried or explained one by one.
 */
export const rootFieldsRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const { fields } = extentOf(context, operation);
    if (context.getSchema().getRootType(operation.operation) === undefined) {
      context.reportError(new GraphQLError(`There are no operations of type ${operation.operation} here.`));
    } else if (operation.operation === OperationTypeNode.MUTATION) {
      if (fields !== 1)
        context.reportError(new GraphQLError('A mutation must have exactly one field at its root.'));
    } else if (fields > LIMITS.rootFields) {
      context.reportError(
        new GraphQLError(`The query has ${fields} root fields: at most ${LIMITS.rootFields} are allowed.`),
      );
    }
    return false;
  },
});
