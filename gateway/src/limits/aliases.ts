import { CallerFault } from '@customer-area/shared/errors';
import type { ValidationRule } from 'graphql';
import { messages } from '../messages';
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
        new CallerFault(
          'BAD_USER_INPUT',
          messages.localized('aliases', { count: aliases, most: LIMITS.aliases }),
        ),
      );
  },
  Field({ alias }) {
    if (alias?.value.startsWith('__'))
      context.reportError(new CallerFault('BAD_USER_INPUT', messages.localized('aliasUnderscores')));
  },
});
