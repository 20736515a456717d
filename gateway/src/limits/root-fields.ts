import { CallerFault } from '@customer-area/shared/errors';
import { OperationTypeNode, type ValidationRule } from 'graphql';
import { messages } from '../messages';
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
      context.reportError(
        new CallerFault('BAD_USER_INPUT', messages.localized('noSuchType', { type: operation.operation })),
      );
    } else if (operation.operation === OperationTypeNode.MUTATION) {
      if (fields !== 1)
        context.reportError(new CallerFault('BAD_USER_INPUT', messages.localized('oneMutation')));
    } else if (fields > LIMITS.rootFields) {
      context.reportError(
        new CallerFault(
          'BAD_USER_INPUT',
          messages.localized('rootFields', { count: fields, most: LIMITS.rootFields }),
        ),
      );
    }
    return false;
  },
});
