import { CallerFault } from '@customer-area/shared/errors';
import { ConnectionLost } from '@customer-area/shared/frames';
import {
  GATEWAY_AUDIENCE,
  type ServiceViewer,
  VIEWER_EXTENSION,
  type Viewer,
  type ViewerSeal,
} from '@customer-area/shared/viewer';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import type { ExchangeAnswer } from './exchange';
import { httpExchange } from './http-exchange';
import { isReady } from './is-ready';
import { socketExchange } from './socket-exchange';
import type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from './subgraph-connection';
import { passedOn } from './subgraph-errors';

export interface RemoteSubgraphOptions {
  readonly name: string;
  readonly url: string;
  /** A Unix socket where it answers fetches, too: taken where it is given. */
  readonly socket?: string | undefined;
  readonly seal: ViewerSeal;
  /** Whole duration of a fetch that only reads. */
  readonly queryTimeOutMs?: number;
  /** A change is given longer: cut short, its caller would not know whether it happened. */
  readonly mutationTimeOutMs?: number;
  readonly maxAnswerBytes?: number;
}

const GATEWAY_TROUBLE = new Set([502, 503, 504]);

/** A subgraph in a process of its own: kept connections, a deadline, one header that says who asks, nothing of the client's. */
export function remoteSubgraph(options: RemoteSubgraphOptions): SubgraphConnection {
  const { name, seal, queryTimeOutMs = 3_000, mutationTimeOutMs = 10_000 } = options;
  const { maxAnswerBytes = 10 * 1024 * 1024, url, socket: path } = options;
  const exchange =
    path === undefined
      ? httpExchange({ url, longestMs: mutationTimeOutMs, maxAnswerBytes })
      : socketExchange({ path, maxAnswerBytes });

  const sealed = (context: GatewayContext): string => {
    context.signer ??= seal.signerOf(context.viewer);
    return context.signer(name);
  };

  const read = ({ status, text }: ExchangeAnswer): SubgraphAnswer => {
    if (GATEWAY_TROUBLE.has(status)) throw new CallerFault('UNAVAILABLE');
    // Not the client's sign-in is wrong then, but the key or the clock of one of our own services.
    if (status === 401) throw new Error(`${name} does not accept our signed viewer`);
    return answerFrom(JSON.parse(text) as unknown, options);
  };

  const send = ({ context }: SubgraphRequest, body: string, changes: boolean): Promise<SubgraphAnswer> =>
    exchange
      .send({
        viewer: sealed(context),
        body,
        timeOutMs: changes ? mutationTimeOutMs : queryTimeOutMs,
        // A change is answered to the end, heard or not.
        gone: changes ? undefined : context.gone,
      })
      .then(read);

  return {
    name,
    close: () => exchange.close(),
    notReady: async () => {
      if (!(await exchange.reachable())) return `${name} does not answer`;
      return isReady(options, queryTimeOutMs);
    },
    fetch: (request) => {
      const { query, variables, operationName } = request;
      const body = JSON.stringify({ query, variables, operationName });
      const changes = query.startsWith('mutation');
      const fail = (error: unknown) => {
        throw asFault(error);
      };
      return send(request, body, changes).then(undefined, (error: unknown) =>
        changes || !(error instanceof ConnectionLost)
          ? fail(error)
          : send(request, body, changes).then(undefined, fail),
      );
    },
  };
}

function answerFrom(body: unknown, { name, seal }: RemoteSubgraphOptions): SubgraphAnswer {
  const { data, errors, extensions } = (body ?? {}) as {
    data?: unknown;
    errors?: unknown;
    extensions?: Readonly<Record<string, unknown>>;
  };
  if (!Array.isArray(errors) && (typeof data !== 'object' || data === null))
    throw new Error(`${name} answered something that is not GraphQL`);
  const acting = extensions?.[VIEWER_EXTENSION];
  return {
    data: (data ?? null) as Record<string, unknown> | null,
    ...(Array.isArray(errors) ? { errors: (errors as GraphQLFormattedError[]).map(passedOn) } : {}),
    ...(typeof acting === 'string' ? { actingViewer: personIn(seal.verify(acting, GATEWAY_AUDIENCE)) } : {}),
  };
}

/** An answer that does not arrive is UNAVAILABLE; one that makes no sense is a defect, and masked. */
function asFault(error: unknown): unknown {
  return error instanceof ConnectionLost ? new CallerFault('UNAVAILABLE') : error;
}

function personIn(viewer: Viewer | ServiceViewer): Viewer {
  if (viewer.kind === 'service') throw new Error('a subgraph answered another service as the viewer');
  return viewer;
}
