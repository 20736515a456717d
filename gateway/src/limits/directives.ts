import { CallerFault } from '@customer-area/shared/errors';
import type { ValidationRule } from 'graphql';
import { messages } from '../messages';
import { LIMITS } from './limits';

/** Refuses documents with more directives than {@link LIMITS.directives}, wherever they stand. */
export const directivesRule: ValidationRule = (context) => {
  let directives = 0;
  return {
    Directive() {
      directives++;
    },
    Document: {
      leave() {
        if (directives > LIMITS.directives)
          context.reportError(
            new CallerFault(
              'BAD_USER_INPUT',
              messages.localized('directives', { count: directives, most: LIMITS.directives }),
            ),
          );
      },
    },
  };
};
