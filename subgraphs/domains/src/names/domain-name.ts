/// <reference path="./tr46.d.ts" />
import type { CodeOf } from '@customer-area/shared/contract';
import { toASCII, toUnicode } from 'tr46';
import type { nameCodes } from '../../contract';
import { repertoireProblem } from './repertoire';
import type { LabelLengths, TldPolicy } from './tld-policy';

/** Why a text is not a domain name we sell. */
export type DomainNameProblem = CodeOf<typeof nameCodes>;

export interface DomainName {
  /** A-label form, lower case: what the registry knows and what is stored and compared, e.g. `xn--caff-8oa.it`. */
  readonly name: string;
  /** U-label form, for reading only, e.g. `caffè.it`. */
  readonly unicodeName: string;
  /** Extension whose policy applies, without dot; `it` also for `x.milano.it`. */
  readonly tld: string;
  /** `third-level` is a name beneath an Italian geographic name, e.g. `x.milano.it`. */
  readonly kind: 'second-level' | 'third-level';
}

export type ParsedDomainName =
  | ({ readonly ok: true } & DomainName)
  | { readonly ok: false; readonly code: DomainNameProblem };

export const UTS46_STRICT = {
  checkHyphens: true,
  checkBidi: true,
  checkJoiners: true,
  useSTD3ASCIIRules: true,
  transitionalProcessing: false,
  ignoreInvalidPunycode: false,
} as const;

const MAX_NAME_LENGTH = 253;

/** The rules of one moment. */
export interface NameRules {
  /** Null where the extension is not on sale. */
  policyFor(tld: string): TldPolicy | null;
  /** Whether a second level is reserved: nobody can own it. */
  isReserved(tld: string, label: string): boolean;
}

/**
 * Reads a domain name as a customer writes it: `Caffè.IT`, `xn--caff-8oa.it` and `caffè.it` are one name. UTS 46
 * strict, the extension's letters and length, third levels only beneath Italian geographic names (README, Rules). Nothing
 * is repaired: a surrounding space is a refusal, so that what was checked is what is bought.
 */
export function parseDomainName(input: string, rules: NameRules): ParsedDomainName {
  if (input === '') return refuse('NAME_EMPTY');
  if (input.length > MAX_NAME_LENGTH) return refuse('NAME_TOO_LONG');
  if (/[\p{Cc}\p{Cs}\p{Z}]/u.test(input)) return refuse('FORBIDDEN_CHARACTER');

  const { domain: unicodeName, error } = toUnicode(input, UTS46_STRICT);
  const labels = unicodeName.split('.');
  if (labels.includes('')) return refuse('EMPTY_LABEL');
  if (error) return refuse(faultOf(unicodeName));

  const tld = labels.at(-1);
  if (tld === undefined || labels.length < 2) return refuse('TLD_MISSING');
  const policy = rules.policyFor(tld);
  if (policy === null) return refuse('TLD_NOT_SUPPORTED');
  const [label = '', parent] = labels.slice(0, -1);
  const below = parent !== undefined && rules.isReserved(tld, parent) ? policy.labelsBelow : null;
  if (labels.length > 3 || (parent !== undefined && below === null)) return refuse('TOO_MANY_LABELS');
  if (parent === undefined && rules.isReserved(tld, label)) return refuse('RESERVED_GEOGRAPHIC_NAME');
  const problem = lengthProblem(label, below ?? policy.labels) ?? repertoireProblem(label, policy.repertoire);
  if (problem !== null) return refuse(problem);

  // The name is valid by now; all that its A-label can still be is longer than the 63 octets of RFC 1035.
  const name = toASCII(unicodeName, { ...UTS46_STRICT, verifyDNSLength: true });
  if (name === null) return refuse('LABEL_TOO_LONG');
  return { ok: true, name, unicodeName, tld, kind: below !== null ? 'third-level' : 'second-level' };
}

/** The A-label form of a name that UTS 46 accepts, whatever the rules of its extension; null for any other. */
export function canonicalName(typed: string): string | null {
  return toASCII(typed, { ...UTS46_STRICT, verifyDNSLength: true });
}

function refuse(code: DomainNameProblem): ParsedDomainName {
  return { ok: false, code };
}

export function lengthProblem(label: string, { min, max }: LabelLengths): DomainNameProblem | null {
  const length = [...label].length;
  if (length < min) return 'LABEL_TOO_SHORT';
  return length > max ? 'LABEL_TOO_LONG' : null;
}

/** UTS 46 only says that something is wrong; customers need to know what. `mapped` is the name after mapping. */
export function faultOf(mapped: string): DomainNameProblem {
  if (/[^a-z0-9.\u0080-\u{10ffff}-]/u.test(mapped)) return 'FORBIDDEN_CHARACTER';
  const hyphenAtEdgeOrThirdAndFourth = /^-|-$|^(?!xn--)..--/u;
  if (mapped.split('.').some((label) => hyphenAtEdgeOrThirdAndFourth.test(label))) return 'HYPHEN_POSITION';
  return 'IDN_INVALID';
}
