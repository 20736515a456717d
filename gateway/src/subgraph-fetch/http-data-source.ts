import { CallerFault } from '@customer-area/shared/errors';
import {
  GATEWAY_AUDIENCE,
  type ServiceViewer,
  VIEWER_EXTENSION,
  VIEWER_HEADER,
  type Viewer,
  type ViewerSeal,
} from '@customer-area/shared/viewer';
import type { GraphQLFormattedError } from 'graphql';
import { Pool } from 'undici';
import type { GatewayContext } from '../gateway-context';
import { post } from './post';
import type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from './subgraph-connection';
import { passedOn } from './subgraph-errors';

export interface HttpSubgraphOptions {
  readonly name: string;
  readonly url: string;
  readonly seal: ViewerSeal;
  /** Whole duration of a fetch that only reads. */
  readonly queryTimeOutMs?: number;
  /** A change is given longer: cut short, its caller would not know whether it happened. */
  readonly mutationTimeOutMs?: number;
  readonly maxAnswerBytes?: number;
}

const CONNECT_TIME_OUT_MS = 3_000;
const GATEWAY_TROUBLE = new Set([502, 503, 504]);
/** The other side closed a kept-alive connection just as we used it. */
const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** A subgraph in a process of its own: keep-alive connections, a deadline, one header that says who asks, nothing of the client's. */
export function httpSubgraph(options: HttpSubgraphOptions): SubgraphConnection {
  const { name, seal, queryTimeOutMs = 3_000, mutationTimeOutMs = 10_000 } = options;
  const pool = new Pool(options.url, {
    connections: 64,
    keepAliveTimeout: 30_000,
    maxResponseSize: options.maxAnswerBytes ?? 10 * 1024 * 1024,
    headersTimeout: mutationTimeOutMs,
    bodyTimeout: mutationTimeOutMs,
    connect: { timeout: CONNECT_TIME_OUT_MS },
  });

  const sealed = (context: GatewayContext): string => {
    const known = context.sealedViewers.get(name);
    if (known !== undefined) return known;
    const fresh = seal.sign(context.viewer, name);
    context.sealedViewers.set(name, fresh);
    return fresh;
  };

  const send = async (request: SubgraphRequest, body: string, timeOutMs: number): Promise<unknown> => {
    const { statusCode, text } = await post(pool, {
      path: '/graphql',
      headers: { 'content-type': 'application/json', [VIEWER_HEADER]: sealed(request.context) },
      body,
      timeOutMs,
      // A change is answered to the end, heard or not.
      gone: request.query.startsWith('mutation') ? undefined : request.context.gone,
    });
    if (GATEWAY_TROUBLE.has(statusCode)) throw new CallerFault('UNAVAILABLE');
    // Not the client's sign-in is wrong then, but the key or the clock of one of our own services.
    if (statusCode === 401) throw new Error(`${name} does not accept our signed viewer`);
    return JSON.parse(text) as unknown;
  };

  return {
    name,
    close: () => pool.close(),
    notReady: async () => {
      try {
        const { statusCode, body } = await pool.request({
          method: 'GET',
          path: '/health/ready',
          signal: AbortSignal.timeout(queryTimeOutMs),
        });
        await body.dump();
        return statusCode === 200 ? null : `${name} is not ready`;
      } catch {
        return `${name} does not answer`;
      }
    },
    fetch: async (request) => {
      const { query, variables, operationName } = request;
      const body = JSON.stringify({ query, variables, operationName });
      const changes = query.startsWith('mutation');
      const timeOutMs = changes ? mutationTimeOutMs : queryTimeOutMs;
      try {
        return answerFrom(await send(request, body, timeOutMs), options);
      } catch (error) {
        if (changes || !RESET_CODES.has(codeOf(error))) throw asFault(error);
      }
      try {
        return answerFrom(await send(request, body, timeOutMs), options);
      } catch (error) {
        throw asFault(error);
      }
    },
  };
}

function answerFrom(body: unknown, { name, seal }: HttpSubgraphOptions): SubgraphAnswer {
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

function personIn(viewer: Viewer | ServiceViewer): Viewer {
  if (viewer.kind === 'service') throw new Error('a subgraph answered another service as the viewer');
  return viewer;
}

/** Whatever keeps an answer from arriving is UNAVAILABLE; an answer that makes no sense is a defect, and masked. */
function asFault(error: unknown): unknown {
  const code = codeOf(error);
  const transport =
    code.startsWith('UND_ERR_') || /^E[A-Z_]+$/.test(code) || (error as Error).name === 'AbortError';
  return transport && code !== 'UND_ERR_RES_EXCEEDED_MAX_SIZE' ? new CallerFault('UNAVAILABLE') : error;
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
