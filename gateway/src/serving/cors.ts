import type { onRequestHookHandler } from 'fastify';

const STUDIO = 'https://studio.apollographql.com';
const SAFE_HEADER_LIST = /^[a-z0-9-]+(\s*,\s*[a-z0-9-]+)*$/i;

/** Pages of other origins that may call the graph: the web client's own and, while developing, Apollo Studio's Sandbox. */
export function allowedOrigins(publicOrigin: string | undefined, production: boolean): ReadonlySet<string> {
  return new Set([
    ...(publicOrigin === undefined ? [] : [new URL(publicOrigin).origin]),
    ...(production ? [] : [STUDIO]),
  ]);
}

/** Answers browsers that ask whether they may. Tokens travel in a header, so cookies are never allowed along. */
export function cors(origins: ReadonlySet<string>): onRequestHookHandler {
  return async (request, reply) => {
    reply.header('vary', 'origin');
    const { origin } = request.headers;
    if (origin === undefined || !origins.has(origin)) return;
    reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', 'x-request-id');
    if (request.method !== 'OPTIONS') return;
    const asked = request.headers['access-control-request-headers'];
    reply.header('access-control-allow-methods', 'GET, POST, PUT').header('access-control-max-age', '600');
    if (asked !== undefined && SAFE_HEADER_LIST.test(asked))
      reply.header('access-control-allow-headers', asked);
    return reply.code(204).send();
  };
}
