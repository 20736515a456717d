import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { badInput } from '@customer-area/shared/errors';
import type { FormattedExecutionResult } from 'graphql';
import { opensSession } from '../authentication';
import type { GatewayContext } from '../gateway-context';
import type { Admission, EndTurn } from '../limits';
import { messages } from '../messages';
import type { ErrorFormatter } from './error-formatter';
import { withStatus } from './fault-status';
import type { KnownTexts } from './known-texts';
import { nameMissingValues } from './missing-values';
import { type Observers, observeOperation } from './observed-operation';

export interface OperationParts extends Observers {
  readonly admission: Admission;
  readonly knownTexts: KnownTexts;
  readonly errors: ErrorFormatter;
}

/** What happens around every operation: its variables are checked, its errors attributed, and one line is logged. */
export function operationsPlugin(parts: OperationParts): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const { sentBy, refusal, executed, admitted, notAdmitted, answerHeaders } = contextValue;
      const startedAt = executed?.startedAt ?? performance.now();
      let endTurn: EndTurn = admitted ?? (() => undefined);
      return {
        didResolveOperation: async ({ schema, document, operation, request }) => {
          if (executed !== null || admitted !== null) return;
          try {
            if (notAdmitted !== null) throw notAdmitted;
            if (operation === undefined) throw badInput('operationName', messages.localized('operationName'));
            if (refusal !== null && !opensSession(document, operation)) throw refusal;
            const variables = request.variables ?? {};
            const cost = parts.admission.costOf({ schema, document, operation, variables });
            endTurn = await parts.admission.admit(operation, cost, contextValue);
          } catch (fault) {
            throw withStatus(fault);
          }
        },
        didEncounterErrors: async ({ errors }) => parts.errors.rememberRequest(errors, sentBy),
        willSendResponse: async (context) => {
          endTurn();
          const { body, http } = context.response;
          for (const [name, value] of answerHeaders) http.headers.set(name, value);
          if (body.kind !== 'single') return;
          body.singleResult = nameMissingValues(body.singleResult, parts.errors, sentBy);
          const wait = secondsToWait(body.singleResult.errors);
          if (wait !== null) http.headers.set('retry-after', String(wait));
          remember(parts.knownTexts, context);
          const { errors } = body.singleResult;
          const { operation, operationName } = context;
          observeOperation(parts, {
            ...{ context: contextValue, operationName, errors, startedAt },
            type: operation?.operation,
          });
        },
      };
    },
  };
}

/** After how many seconds all that was refused as too much can be tried again; null when nothing was. */
function secondsToWait(errors: FormattedExecutionResult['errors']): number | null {
  const waits = (errors ?? []).flatMap(({ extensions }) =>
    typeof extensions?.retryAfterSeconds === 'number' ? [extensions.retryAfterSeconds] : [],
  );
  return waits.length === 0 ? null : Math.max(...waits);
}

function remember(
  knownTexts: KnownTexts,
  { schema, document, operation, request, queryHash }: GraphQLRequestContext<GatewayContext>,
): void {
  if (document === undefined || operation === undefined || queryHash === undefined) return;
  const { query: text, operationName } = request;
  knownTexts.remember({ schema, document, operation, queryHash, text, operationName });
}
