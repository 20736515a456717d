import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { Locale } from '../locale';
import { FAULT_REASONS, type FaultFacts, inLanguage, isCallerFaultCode } from './caller-fault';
import { faultTexts } from './texts';

export {
  badInput,
  CALLER_FAULT_CODES,
  CallerFault,
  type CallerFaultCode,
  conflict,
  FAULT_REASONS,
  type FaultReason,
  forbidden,
  isCallerFaultCode,
  notFound,
  rateLimited,
  receivedText,
  unauthenticated,
} from './caller-fault';
export { faultCodes } from './fault-codes';
export { asWritten, faultText } from './texts';

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
 * What leaves a service: caller's faults in the caller's language; GraphQL's own complaints about a query as BAD_USER_INPUT; a
 * connection that was lost as UNAVAILABLE, because trying again is the remedy; everything else masked with an incident
 * id. Paths stay (they are the caller's own names), locations go.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportIncident,
  locale: Locale,
): GraphQLFormattedError {
  const path = formatted.path === undefined ? {} : { path: formatted.path };
  const code = formatted.extensions?.code;
  if (isCallerFaultCode(code)) {
    return {
      message: inLanguage(formatted.message, error, locale),
      ...path,
      extensions: { code, ...publicFacts(formatted.extensions) },
    };
  }
  if (isQueryComplaint(code))
    return {
      message: inLanguage(formatted.message, error, locale),
      ...path,
      extensions: { code: 'BAD_USER_INPUT' },
    };
  const passedOn = formatted.extensions?.incidentId;
  const incidentId = typeof passedOn === 'string' ? passedOn : randomUUID();
  if (typeof passedOn !== 'string') report(incidentId, error);
  if (isLostConnection(error))
    return {
      message: faultTexts.text(locale, 'code.UNAVAILABLE'),
      ...path,
      extensions: { code: 'UNAVAILABLE' },
    };
  return {
    message: faultTexts.text(locale, 'code.INTERNAL_SERVER_ERROR'),
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

export { errorWithoutPersons } from './error-without-persons';
