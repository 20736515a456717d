import * as billing from '@customer-area/billing/contract';
import * as domains from '@customer-area/domains/contract';
import { type CodeKind, type CodeRetry, contractOf } from '@customer-area/shared/contract';
import { faultCodes } from '@customer-area/shared/errors';
import { approvalRequiredCodes, beyondScopeCodes, secondStaffCodes } from '@customer-area/shared/graphql';
import * as support from '@customer-area/support/contract';
import * as identity from '../../contract';

/** A code of the public schema, by itself. */
export interface KnownCode {
  readonly code: string;
  readonly kind: CodeKind;
  /** Empty for an entry of `errors`. */
  readonly types: readonly string[];
  /** Empty when any operation answers it. */
  readonly operations: readonly string[];
  readonly meaning: string;
  readonly remedy: string;
  readonly retry: CodeRetry;
}

const tables = [
  ...[identity, domains, billing, support].flatMap((service) => contractOf(service).codes),
  approvalRequiredCodes,
  beyondScopeCodes,
  secondStaffCodes,
  faultCodes,
];

/** Every code that any service answers, as the contracts have them. */
export const KNOWN_CODES: readonly KnownCode[] = tables.flatMap(({ of, types, operations, codes }) =>
  Object.entries(codes).map(([code, own]) => ({ kind: of, types, operations, ...own, code })),
);

/** What a client may count on, and what a list of them costs at most. */
export const MOST_CODES = 600;

/** Those of a kind, or of an operation, or all. */
export function codesOf(asked: {
  readonly kind: CodeKind | null;
  readonly operation: string | null;
}): KnownCode[] {
  return KNOWN_CODES.filter(
    ({ kind, operations }) =>
      (asked.kind === null || asked.kind === kind) &&
      (asked.operation === null || operations.length === 0 || operations.includes(asked.operation)),
  );
}
