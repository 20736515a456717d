import { GraphQLError, type ValidationRule } from 'graphql';
import { LIMITS } from './limits';
import { extentOf } from './selections';

/** Refuses operations with more aliases than {@link LIMITS.aliases}: each of them is work of its own. */
export const aliasesRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const { aliases } = extentOf(context, operation);
    if (aliases > LIMITS.aliases)
      context.reportError(
        new GraphQLError(`The query has ${aliases} aliases: at most ${LIMITS.aliases} are allowed.`),
      );
    return false;
  },
});
