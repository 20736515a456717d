import { GraphQLError, type ValidationRule } from 'graphql';
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
            new GraphQLError(
              `The query has ${directives} directives: at most ${LIMITS.directives} are allowed.`,
            ),
          );
      },
    },
  };
};
