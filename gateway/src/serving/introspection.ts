import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { badInput } from '@customer-area/shared/errors';
import { execute } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import { messages } from '../messages';
import { rootFieldNames } from '../root-field-names';
import { withStatus } from './fault-status';

/**
 * Answers questions about the schema from the schema, unplanned: the planner knows introspection as it was in an older
 * graphql-js, and takes its newer fields (`isOneOf`) for a defect of ours. Whether introspection is allowed at all is a rule
 * of validation.
 */
export function introspectionPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation }) => {
        const names = operation === undefined ? [] : rootFieldNames(document, operation);
        if (asksForSchema(names) && names.some((name) => !name.startsWith('__')))
          throw withStatus(badInput('query', messages.localized('ownOperation')));
      },
      responseForOperation: async ({ schema, document, operation, request }) => {
        if (!asksForSchema(rootFieldNames(document, operation))) return null;
        const { data, errors } = await execute({
          schema,
          document,
          operationName: request.operationName ?? null,
          variableValues: request.variables ?? {},
        });
        // Nothing but a variable can be wrong.
        const complaints = errors?.map(({ message }) => ({
          message,
          extensions: { code: 'BAD_USER_INPUT' },
        }));
        return {
          http: { headers: new HeaderMap(), ...(errors === undefined ? {} : { status: 400 }) },
          body: {
            kind: 'single',
            singleResult: complaints === undefined ? { data: data ?? null } : { errors: complaints },
          },
        };
      },
    }),
  };
}

function asksForSchema(rootFields: readonly string[]): boolean {
  return rootFields.includes('__schema') || rootFields.includes('__type');
}
