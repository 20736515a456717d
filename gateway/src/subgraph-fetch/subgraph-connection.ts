import type { Viewer } from '@customer-area/shared/viewer';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../gateway-context';

/** One fetch of a query plan. */
export interface SubgraphRequest {
  readonly query: string;
  /** The same query, parsed by the planner. */
  readonly document: DocumentNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
}

/** Plain data, owned by whoever receives it: the gateway merges it by reference. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** Who the operation is asked for from here on: a mutation has opened a session, or changed whose it is. */
  readonly actingViewer?: Viewer;
}

/** A subgraph as the gateway sees it, wherever it runs. */
export interface SubgraphConnection {
  readonly name: string;
  fetch(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** A sentence when it does not answer or is not ready; null when it is. */
  notReady(): Promise<string | null>;
  close(): Promise<void>;
}
