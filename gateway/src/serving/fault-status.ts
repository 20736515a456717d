import { CallerFault, type CallerFaultCode } from '@customer-area/shared/errors';
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

/** The fault as the GraphQL server takes it: with the status of its response. */
export function withStatus(error: unknown): unknown {
  if (!(error instanceof CallerFault)) return error;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.extensions, http: { status: statusOf(error) } },
  });
}

/** The body of an answer that never reached GraphQL; the same shape, so that clients need one reader. */
export function answerOf(
  message: string,
  code: CallerFaultCode,
  facts: object = {},
): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code, ...facts } }] };
}
