import type { Execution } from '@customer-area/shared/compiled-execution';
import { executeOperation, type ServiceContext } from '@customer-area/shared/graphql';
import type { Logger } from '@customer-area/shared/logging';
import type { Viewer } from '@customer-area/shared/viewer';
import { type GraphQLSchema, parse } from 'graphql';
import type { SubgraphConnection } from './subgraph-connection';
import { passedOn } from './subgraph-errors';

/** The parts of a composed subgraph that answering a fetch takes. */
export interface InProcessSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly contextFor: (viewer: Viewer) => ServiceContext;
  readonly notReady: () => Promise<string | null>;
  readonly logger: Logger;
  readonly execution?: Execution | undefined;
}

/**
 * A subgraph in this process. The planner's document is executed as it is: it was made from a validated query and this
 * schema, so parsing, validating and printing it again would only cost. Every fetch has a context of its own, as over HTTP.
 */
export function inProcessSubgraph(service: InProcessSubgraph): SubgraphConnection {
  const { name, schema, logger, execution } = service;
  return {
    name,
    notReady: service.notReady,
    close: async () => undefined,
    fetch: ({ query, document, operationName, variables, context }) => {
      const { requestId } = context.viewer;
      return executeOperation({
        schema,
        document: document ?? parse(query),
        variables,
        operationName,
        contextValue: service.contextFor(context.viewer),
        gone: context.gone,
        execution,
        report: (incidentId, error) => logger.error({ incidentId, requestId, err: error }, 'masked error'),
      }).then((result) =>
        result.errors === undefined ? result : { ...result, errors: result.errors.map(passedOn) },
      );
    },
  };
}
