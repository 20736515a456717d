import { CallerFault } from '@customer-area/shared/errors';
import type { ValidationRule } from 'graphql';
import { messages } from '../messages';
import { LIMITS } from './limits';
import { extentOf } from './selections';

/** Refuses operations that nest more fields than {@link LIMITS.depth}. */
export const depthRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const { depth } = extentOf(context, operation);
    if (depth > LIMITS.depth)
      context.reportError(
        new CallerFault('BAD_USER_INPUT', messages.localized('depth', { count: depth, most: LIMITS.depth })),
      );
    return false;
  },
});
