import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export { faultCodes } from './fault-codes';

/** The only codes a caller ever sees. Anything else is masked as INTERNAL_SERVER_ERROR. */
export const CALLER_FAULT_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
] as const;
export type CallerFaultCode = (typeof CALLER_FAULT_CODES)[number];

const MESSAGES: Record<CallerFaultCode, string> = {
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'You may not do this.',
  NOT_FOUND: 'There is no such thing.',
  BAD_USER_INPUT: 'The input is not valid.',
  CONFLICT: 'This contradicts something that already happened.',
  RATE_LIMITED: 'Too many requests: wait and try again.',
  UNAVAILABLE: 'A part of the service does not answer at the moment: try again.',
};

/** What stands behind a FORBIDDEN or UNAUTHENTICATED, so that a client can do something about it. */
export const FAULT_REASONS = [
  /** A sensitive act: sign in again (`reauthenticate`), which counts for ten minutes. */
  'FRESH_SIGN_IN_REQUIRED',
  /** The API key or the delegation does not cover this. */
  'BEYOND_SCOPE',
  /** Only for a session that was opened with a second factor. */
  'SECOND_FACTOR_REQUIRED',
  /** The access token was a good one: `refreshSession` gets another. */
  'TOKEN_EXPIRED',
] as const;
export type FaultReason = (typeof FAULT_REASONS)[number];

interface FaultFacts {
  readonly field?: string;
  readonly reason?: FaultReason;
  /** How many objects the operation can answer, and how many are allowed. */
  readonly cost?: number;
  readonly limit?: number;
  /** When a RATE_LIMITED caller can try again. */
  readonly retryAfterSeconds?: number;
}

const NUMBERS = ['cost', 'limit', 'retryAfterSeconds'] as const;

/** Of an error's extensions, the facts that may leave a service beside its code. */
export function publicFacts(extensions: Readonly<Record<string, unknown>> | undefined): FaultFacts {
  const { field, reason } = extensions ?? {};
  const known = FAULT_REASONS.find((one) => one === reason);
  return {
    ...(typeof field === 'string' ? { field } : {}),
    ...(known === undefined ? {} : { reason: known }),
    ...Object.fromEntries(
      NUMBERS.flatMap((name) => (typeof extensions?.[name] === 'number' ? [[name, extensions[name]]] : [])),
    ),
  };
}

/**
 * Thrown when the caller is at fault (or, for UNAVAILABLE, a dependency is down). Its message is safe to show.
 * `field` is the path of the input that is wrong, e.g. `input.lines.0.registerDomain.years`.
 */
export class CallerFault extends GraphQLError {
  readonly code: CallerFaultCode;
  constructor(code: CallerFaultCode, message?: string, facts: FaultFacts = {}) {
    super(message ?? MESSAGES[code], { extensions: { code, ...facts } });
    this.code = code;
  }
}

const REASONS: Record<FaultReason, string> = {
  FRESH_SIGN_IN_REQUIRED: 'Prove once more who you are, with reauthenticate, then try again.',
  BEYOND_SCOPE: 'This key or delegation does not cover it.',
  SECOND_FACTOR_REQUIRED: 'Only for a session that was opened with a second factor.',
  TOKEN_EXPIRED: 'The access token has expired: refresh the session.',
};

/** BAD_USER_INPUT that names the field. */
export function badInput(field: string, message: string): CallerFault {
  return new CallerFault('BAD_USER_INPUT', `${field}: ${message}`, { field });
}

export const notFound = () => new CallerFault('NOT_FOUND');
export const unauthenticated = (reason?: FaultReason) => explained('UNAUTHENTICATED', reason);
export const forbidden = (reason?: FaultReason) => explained('FORBIDDEN', reason);
/** RATE_LIMITED, with the seconds after which trying again can succeed. */
export const rateLimited = (retryAfterSeconds: number) =>
  new CallerFault('RATE_LIMITED', undefined, { retryAfterSeconds });
export const conflict = (message?: string) => new CallerFault('CONFLICT', message);

function explained(code: CallerFaultCode, reason: FaultReason | undefined): CallerFault {
  return reason === undefined ? new CallerFault(code) : new CallerFault(code, REASONS[reason], { reason });
}

export function isCallerFaultCode(code: unknown): code is CallerFaultCode {
  return (CALLER_FAULT_CODES as readonly unknown[]).includes(code);
}

/** Called once per masked error, with the incident id the caller was given. */
export type ReportIncident = (incidentId: string, error: unknown) => void;

/** A connection to something we stand on (the database, mostly) could not be made or broke. */
const LOST_CONNECTION: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
]);

/** True when trying again is the remedy. */
export function isLostConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalError, driverError } = error as Record<string, unknown>;
  return LOST_CONNECTION.has(code) || isLostConnection(originalError) || isLostConnection(driverError);
}

/**
 * What leaves a service: caller's faults as they are; GraphQL's own complaints about a query as BAD_USER_INPUT; a
 * connection that was lost as UNAVAILABLE, because trying again is the remedy; everything else masked with an incident
 * id. Paths stay (they are the caller's own names), locations go.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportIncident,
): GraphQLFormattedError {
  const path = formatted.path === undefined ? {} : { path: formatted.path };
  const code = formatted.extensions?.code;
  if (isCallerFaultCode(code)) {
    return {
      message: formatted.message,
      ...path,
      extensions: { code, ...publicFacts(formatted.extensions) },
    };
  }
  if (isQueryComplaint(code))
    return { message: formatted.message, ...path, extensions: { code: 'BAD_USER_INPUT' } };
  const passedOn = formatted.extensions?.incidentId;
  const incidentId = typeof passedOn === 'string' ? passedOn : randomUUID();
  if (typeof passedOn !== 'string') report(incidentId, error);
  if (isLostConnection(error))
    return { message: MESSAGES.UNAVAILABLE, ...path, extensions: { code: 'UNAVAILABLE' } };
  return {
    message: 'Something went wrong on our side.',
    ...path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId },
  };
}

function isQueryComplaint(code: unknown): boolean {
  return (
    code === 'GRAPHQL_PARSE_FAILED' ||
    code === 'GRAPHQL_VALIDATION_FAILED' ||
    code === 'BAD_REQUEST' ||
    code === 'OPERATION_RESOLUTION_FAILURE' ||
    code === 'PERSISTED_QUERY_NOT_FOUND' ||
    code === 'PERSISTED_QUERY_NOT_SUPPORTED'
  );
}
