import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { badInput } from '@customer-area/shared/errors';
import type { Logger } from '@customer-area/shared/logging';
import type { FormattedExecutionResult } from 'graphql';
import { opensSession } from '../authentication';
import type { GatewayContext } from '../gateway-context';
import {
  type AddressLimit,
  type CostAllowance,
  type CostlyOperations,
  checkVariables,
  type EndTurn,
  type OperationCost,
} from '../limits';
import { messages } from '../messages';
import type { ErrorFormatter } from './error-formatter';
import { withStatus } from './fault-status';
import type { GatewayMetrics } from './metrics';
import { nameMissingValues } from './missing-values';

/** One operation, after it was answered. */
export interface ObservedOperation {
  readonly requestId: string;
  readonly operationName: string | null;
  readonly type: string;
  readonly ms: number;
  /** Codes of its errors; empty when there were none. */
  readonly codes: readonly string[];
  /** Names of the subgraphs asked, one entry per fetch. */
  readonly fetches: readonly string[];
}

export interface OperationParts {
  readonly anonymousMutations: AddressLimit;
  readonly cost: OperationCost;
  readonly allowance: CostAllowance;
  readonly costly: CostlyOperations;
  readonly errors: ErrorFormatter;
  readonly metrics: GatewayMetrics;
  readonly logger: Logger;
  readonly observe: ((operation: ObservedOperation) => void) | undefined;
}

/** What happens around every operation: its variables are checked, its errors attributed, and one line is logged. */
export function operationsPlugin(parts: OperationParts): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue: { viewer, refusal, gone, answerHeaders } }) => {
      const startedAt = performance.now();
      let endTurn: EndTurn = () => undefined;
      return {
        didResolveOperation: async ({ schema, document, operation, request }) => {
          try {
            if (operation === undefined) throw badInput('operationName', messages.localized('operationName'));
            if (refusal !== null && !opensSession(document, operation)) throw refusal;
            const variables = request.variables ?? {};
            checkVariables(schema, document, operation, variables);
            const cost = parts.cost.check(schema, document, operation, variables);
            await parts.allowance.spend(viewer, cost, answerHeaders);
            if (viewer.kind === 'anonymous' && operation.operation === 'mutation')
              await parts.anonymousMutations.take(viewer.ip, answerHeaders);
            endTurn = await parts.costly.turn(viewer, cost, gone);
          } catch (fault) {
            throw withStatus(fault);
          }
        },
        didEncounterErrors: async ({ errors }) => parts.errors.rememberRequest(errors, viewer),
        willSendResponse: async (context) => {
          endTurn();
          const { body, http } = context.response;
          for (const [name, value] of answerHeaders) http.headers.set(name, value);
          if (body.kind !== 'single') return;
          body.singleResult = nameMissingValues(body.singleResult, parts.errors, viewer);
          const wait = secondsToWait(body.singleResult.errors);
          if (wait !== null) http.headers.set('retry-after', String(wait));
          record(parts, context, body.singleResult, performance.now() - startedAt);
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

function record(
  { metrics, logger, observe }: OperationParts,
  { contextValue, operation, operationName }: GraphQLRequestContext<GatewayContext>,
  { errors = [] }: FormattedExecutionResult,
  ms: number,
): void {
  const seen: ObservedOperation = {
    requestId: contextValue.viewer.requestId,
    operationName: operationName?.slice(0, 100) ?? null,
    type: operation?.operation ?? 'none',
    ms: Math.round(ms * 10) / 10,
    codes: [...new Set(errors.map((error) => String(error.extensions?.code)))],
    fetches: contextValue.fetches,
  };
  metrics.observeOperation(seen.type, ms, errors.length > 0, seen.fetches.length);
  logger.info({ ...seen, fetches: seen.fetches.length }, 'operation');
  observe?.(seen);
}
