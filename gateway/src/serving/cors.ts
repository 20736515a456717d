import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const STUDIO = 'https://studio.apollographql.com';

/** Pages of other origins that may call the graph: the web client's own and, while developing, Apollo Studio's Sandbox. */
export function allowedOrigins(publicOrigin: string | undefined, production: boolean): ReadonlySet<string> {
  return new Set([
    ...(publicOrigin === undefined ? [] : [new URL(publicOrigin).origin]),
    ...(production ? [] : [STUDIO]),
  ]);
}

/** Answers browsers that ask whether they may. Tokens travel in a header, so cookies are never allowed along. */
export function cors(server: FastifyInstance, origins: ReadonlySet<string>): void {
  server.register(fastifyCors, {
    // False, unlike a list without the origin, answers a preflight like an unknown path and names no header.
    origin: (origin, answer) => answer(null, origin !== undefined && origins.has(origin)),
    methods: ['GET', 'POST', 'PUT'],
    exposedHeaders: ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy'],
    maxAge: 600,
    // Strictly, a malformed preflight is answered in plain text, a shape that clients of a graph do not read.
    strictPreflight: false,
  });
}
