import { GraphQLError, type ValidationRule } from 'graphql';
import { LIMITS } from './limits';
import { extentOf } from './selections';

/**
 * Refuses operations with more aliases than {@link LIMITS.aliases}: each of them is work of its own. An alias that begins with
 * two underscores is refused as well: such names are GraphQL's own, and the planner takes `__typename` for the real one.
 */
export const aliasesRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const { aliases } = extentOf(context, operation);
    if (aliases > LIMITS.aliases)
      context.reportError(
        new GraphQLError(`The query has ${aliases} aliases: at most ${LIMITS.aliases} are allowed.`),
      );
  },
  Field({ alias }) {
    if (alias?.value.startsWith('__'))
      context.reportError(
        new GraphQLError('An alias must not begin with two underscores.', { nodes: alias }),
      );
  },
});
