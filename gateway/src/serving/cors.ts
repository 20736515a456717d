import { CallerFault } from '@customer-area/shared/errors';
import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { messages } from '../messages';

const STUDIO = 'https://studio.apollographql.com';

/** What pages may read of an answer beside its body. */
const OF_ANSWERS = ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'www-authenticate'];
const OF_FILES = ['etag', 'accept-ranges', 'content-range', 'content-disposition'];

/** Whether pages of an origin may call the graph. */
export type OriginPolicy = (origin: string | undefined) => boolean;

export interface OriginOptions {
  /** Origins of web clients. */
  readonly allowed: readonly string[];
  readonly production: boolean;
  readonly sandbox: boolean;
}

/**
 * Pages of other origins that may call the graph: those that are configured; while developing, Apollo Studio's Sandbox; in the
 * sandbox, whatever this machine serves itself, on any port.
 */
export function originPolicy({ allowed, production, sandbox }: OriginOptions): OriginPolicy {
  const known = new Set([...allowed, ...(production ? [] : [STUDIO])]);
  return (origin) => origin !== undefined && (known.has(origin) || (sandbox && isLoopback(origin)));
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);
}

/** Answers browsers that ask whether they may. Tokens travel in a header, so cookies are never allowed along. */
export function cors(server: FastifyInstance, mayCall: OriginPolicy): void {
  server.register(fastifyCors, {
    // False, unlike a list without the origin, names no header.
    origin: (origin, answer) => answer(null, mayCall(origin)),
    methods: ['GET', 'POST', 'PUT'],
    exposedHeaders: [...OF_ANSWERS, ...OF_FILES],
    maxAge: 600,
    // Strictly, a malformed preflight is answered in plain text, a shape that clients of a graph do not read.
    strictPreflight: false,
  });
  // Whoever opens the browser's network panel is told which variable to look at.
  server.addHook('onRequest', ({ method, headers }, reply, next) => {
    const asks = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    if (!asks || mayCall(headers.origin)) return next();
    reply.header('vary', 'Origin');
    next(new CallerFault('FORBIDDEN', messages.localized('origin')));
  });
}
