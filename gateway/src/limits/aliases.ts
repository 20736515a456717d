import { CallerFault } from '@customer-area/shared/errors';
import type { FieldNode, ValidationRule } from 'graphql';
import { messages } from '../messages';
import { LIMITS } from './limits';
import { extentOf } from './selections';

/**
 * Refuses operations with more aliases than {@link LIMITS.aliases}: each of them is work of its own. An alias that begins with
 * two underscores is refused as well: such names are GraphQL's own, and the planner takes `__typename` for the real one.
 * Relay's compiler writes `__isRefusal: __typename` wherever a fragment is on an interface; that is harmless.
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
  Field(node) {
    if (hasReservedAlias(node))
      context.reportError(new CallerFault('BAD_USER_INPUT', messages.localized('aliasUnderscores')));
  },
});

export function hasReservedAlias({ alias, name }: FieldNode): boolean {
  if (alias === undefined || !alias.value.startsWith('__')) return false;
  return name.value !== '__typename' || !/^__is[A-Z]/.test(alias.value);
}
