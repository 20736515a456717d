import type { GraphQLSchema } from 'graphql';
import type { StatementCounter } from '../database';
import type { ServiceContext } from '../graphql';
import type { InternalHandlers, Peer } from '../http';
import type { Logger } from '../logging';
import type { Runtime } from '../runtime';
import type { Viewer } from '../viewer';

/** What a subgraph's `compose` needs beside its configuration. */
export interface ComposeDependencies {
  readonly logger: Logger;
  /** The other services, by name. */
  readonly peer: (name: string) => Peer;
  /** For tests that assert how many statements an operation costs. */
  readonly statements?: StatementCounter;
  /** False only in the test that proves that the stores isolate alone. */
  readonly enforcePermissions?: boolean;
}

/** A subgraph, ready to be served: over HTTP by its own process, or in one process with the gateway. */
export interface ComposedSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly contextFor: (viewer: Viewer) => ServiceContext;
  readonly internal: InternalHandlers;
  readonly runtime: Runtime;
  /** Stops the background and closes the database. */
  close(): Promise<void>;
}
