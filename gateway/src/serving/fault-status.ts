import { HeaderMap } from '@apollo/server';
import { CallerFault, type CallerFaultCode } from '@customer-area/shared/errors';
import type { Locale } from '@customer-area/shared/locale';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const STATUS: Record<CallerFaultCode, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** The HTTP status of a request that is refused as a whole. (One that was executed is a 200, whatever its errors.) */
export function statusOf(fault: CallerFault): number {
  return STATUS[fault.code];
}

/** Headers that go with a fault. RFC 6750: what to authenticate with, and whether a token was there and not good. */
export function headersOf(fault: CallerFault): Readonly<Record<string, string>> {
  const { retryAfterSeconds } = fault.extensions;
  if (typeof retryAfterSeconds === 'number') return { 'retry-after': String(retryAfterSeconds) };
  return fault.code === 'UNAUTHENTICATED'
    ? { 'www-authenticate': 'Bearer realm="customer-area", error="invalid_token"' }
    : {};
}

/** The fault as the GraphQL server takes it: with the status and headers of its response. */
export function withStatus(error: unknown): unknown {
  if (!(error instanceof CallerFault)) return error;
  const http = { status: statusOf(error), headers: new HeaderMap(Object.entries(headersOf(error))) };
  return new GraphQLError(error.message, { originalError: error, extensions: { ...error.extensions, http } });
}

/** The body of an answer that never reached GraphQL; the same shape, so that clients need one reader. */
export function answerOf(fault: CallerFault, locale: Locale): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message: fault.text[locale], extensions: fault.extensions }] };
}
