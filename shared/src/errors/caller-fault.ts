import { GraphQLError } from 'graphql';
import type { Locale, LocalizedText } from '../locale';
import { asWritten, faultText } from './texts';

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

export function isCallerFaultCode(code: unknown): code is CallerFaultCode {
  return (CALLER_FAULT_CODES as readonly unknown[]).includes(code);
}

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

export interface FaultFacts {
  readonly field?: string;
  readonly reason?: FaultReason;
  /** How many objects the operation can answer, and how many are allowed. */
  readonly cost?: number;
  readonly limit?: number;
  /** When a RATE_LIMITED caller can try again. */
  readonly retryAfterSeconds?: number;
}

/**
 * Thrown when the caller is at fault (or, for UNAVAILABLE, a dependency is down). Its text is safe to show, and is shown in the
 * caller's language; its message is the English one, for logs.
 * `field` is the path of the input that is wrong, e.g. `input.lines.0.registerDomain.years`.
 */
export class CallerFault extends GraphQLError {
  readonly code: CallerFaultCode;
  readonly text: LocalizedText;
  constructor(
    code: CallerFaultCode,
    text: LocalizedText = faultText(`code.${code}`),
    facts: FaultFacts = {},
  ) {
    super(text.en, { extensions: { code, ...facts } });
    this.code = code;
    this.text = text;
  }
}

/** BAD_USER_INPUT that names the field. */
export function badInput(field: string, text: LocalizedText): CallerFault {
  return new CallerFault('BAD_USER_INPUT', faultText('input.named', { field, text }), { field });
}

export const notFound = () => new CallerFault('NOT_FOUND');
export const unauthenticated = (reason?: FaultReason) => explained('UNAUTHENTICATED', reason);
export const forbidden = (reason?: FaultReason) => explained('FORBIDDEN', reason);
/** RATE_LIMITED, with the seconds after which trying again can succeed. */
export const rateLimited = (retryAfterSeconds: number) =>
  new CallerFault('RATE_LIMITED', undefined, { retryAfterSeconds });
export const conflict = (text?: LocalizedText) => new CallerFault('CONFLICT', text);

function explained(code: CallerFaultCode, reason: FaultReason | undefined): CallerFault {
  return reason === undefined
    ? new CallerFault(code)
    : new CallerFault(code, faultText(`reason.${reason}`), { reason });
}

/** A message with the text of the fault behind it in the caller's language. What a library has put around it stays. */
export function inLanguage(message: string, error: unknown, locale: Locale): string {
  const fault = faultBehind(error);
  return fault === null ? message : message.replace(fault.message, () => fault.text[locale]);
}

function faultBehind(error: unknown): CallerFault | null {
  if (error instanceof CallerFault) return error;
  const behind = (error as { originalError?: unknown } | null | undefined)?.originalError;
  return behind === undefined || behind === null ? null : faultBehind(behind);
}

/** The text of a fault as another service sent it; its message for whatever is none. */
export function receivedText(text: unknown, message: string): LocalizedText {
  const { it, en } = (text ?? {}) as Record<string, unknown>;
  return typeof it === 'string' && typeof en === 'string' ? { it, en } : asWritten(message);
}
