import type { ApolloServer } from '@apollo/server';
import type { ClientGone } from '@customer-area/shared/frames';
import type { Authentication, Credentials } from '../authentication';
import { contextFor, type GatewayContext } from '../gateway-context';

/** What the graph said instead of an answer. */
export class GraphFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The graph as a page asks it: the same operations, permissions and limits as for any other client. */
export interface Graph {
  /** The data of an operation; {@link GraphFault} when there was an error. With an access token it is asked for that session. */
  ask<Data>(
    operation: string,
    variables: Readonly<Record<string, unknown>>,
    accessToken?: string,
  ): Promise<Data>;
}

export interface GraphParts {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly authentication: Authentication;
}

export function graphFor(
  { apollo, authentication }: GraphParts,
  visitor: Omit<Credentials, 'authorization'>,
  gone: ClientGone,
): Graph {
  return {
    ask: async <Data>(query: string, variables: Readonly<Record<string, unknown>>, accessToken?: string) => {
      const authorization = accessToken === undefined ? undefined : `Bearer ${accessToken}`;
      const { viewer, refusal } = await authentication.authenticate({ ...visitor, authorization });
      const { body } = await apollo.executeOperation(
        { query, variables: { ...variables } },
        { contextValue: contextFor(viewer, refusal, gone) },
      );
      if (body.kind !== 'single') throw new Error('a page was answered in parts');
      const { errors, data } = body.singleResult;
      const [error] = errors ?? [];
      if (error !== undefined) throw new GraphFault(String(error.extensions?.code), error.message);
      return data as Data;
    },
  };
}
