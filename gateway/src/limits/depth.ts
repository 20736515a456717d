import { GraphQLError, type ValidationRule } from 'graphql';
import { LIMITS } from './limits';
import { extentOf } from './selections';

/** Refuses operations that nest more fields than {@link LIMITS.depth}. */
export const depthRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const { depth } = extentOf(context, operation);
    if (depth > LIMITS.depth)
      context.reportError(
        new GraphQLError(`The query is ${depth} levels deep: at most ${LIMITS.depth} are allowed.`),
      );
    return false;
  },
});
