import { presentError, type ReportIncident } from '@customer-area/shared/errors';
import type { Logger } from '@customer-area/shared/logging';
import type { Viewer } from '@customer-area/shared/viewer';
import {
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import type { SubgraphConnection } from './subgraph-data-source';
import { passedOn } from './subgraph-errors';

/** The parts of a composed subgraph that answering a fetch takes. */
export interface InProcessSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly contextFor: (viewer: Viewer) => unknown;
  readonly notReady: () => Promise<string | null>;
  readonly logger: Logger;
}

/**
 * A subgraph in this process. The planner's document is executed as it is: it was made from a validated query and this
 * schema, so parsing, validating and printing it again would only cost. Every fetch has a context of its own, as over HTTP.
 */
export function inProcessSubgraph(service: InProcessSubgraph): SubgraphConnection {
  const { name, schema, logger } = service;
  return {
    name,
    notReady: service.notReady,
    close: async () => undefined,
    fetch: async ({ query, document, operationName, variables, context }) => {
      const { requestId } = context.viewer;
      const result = await execute({
        schema,
        document: document ?? parse(query),
        variableValues: variables,
        operationName: operationName ?? null,
        contextValue: service.contextFor(context.viewer),
      });
      const report: ReportIncident = (incidentId, error) =>
        logger.error({ incidentId, requestId, err: error }, 'masked error');
      return {
        data: (result.data ?? null) as Record<string, unknown> | null,
        ...(result.errors === undefined
          ? {}
          : { errors: result.errors.map((error) => presented(error, report)) }),
      };
    },
  };
}

/** What the subgraph's own server would have answered. */
function presented(error: GraphQLError, report: ReportIncident): GraphQLFormattedError {
  const code = error.extensions.code ?? (isVariableComplaint(error) ? 'BAD_USER_INPUT' : undefined);
  const formatted = { ...error.toJSON(), extensions: { ...error.extensions, code } };
  return passedOn(presentError(formatted, error.originalError ?? error, report));
}

function isVariableComplaint(error: GraphQLError): boolean {
  return (
    error.path === undefined && error.nodes?.length === 1 && error.nodes[0]?.kind === Kind.VARIABLE_DEFINITION
  );
}
