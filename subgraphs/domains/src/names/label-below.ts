/// <reference path="./tr46.d.ts" />
import { toASCII, toUnicode } from 'tr46';
import {
  type DomainNameProblem,
  faultOf,
  lengthProblem,
  type ParsedDomainName,
  UTS46_STRICT,
} from './domain-name';
import { repertoireProblem } from './repertoire';
import type { TldPolicy } from './tld-policy';

const LENGTHS = { min: 1, max: 63 };
const LONGEST_NAME = 253;

/**
 * Reads the label of a third level as a customer writes it, by UTS 46 and in the letters of the extension: the name that it makes beneath a
 * domain. Like `parseDomainName` it repairs nothing.
 */
export function parseLabelBelow(
  typed: string,
  parent: { readonly name: string; readonly unicodeName: string; readonly tld: string },
  { repertoire }: Pick<TldPolicy, 'repertoire'>,
): ParsedDomainName {
  const refuse = (code: DomainNameProblem): ParsedDomainName => ({ ok: false, code });
  if (typed === '') return refuse('NAME_EMPTY');
  if (typed.length > LONGEST_NAME) return refuse('LABEL_TOO_LONG');
  if (/[\p{Cc}\p{Cs}\p{Z}]/u.test(typed)) return refuse('FORBIDDEN_CHARACTER');
  const { domain: label, error } = toUnicode(typed, UTS46_STRICT);
  // What UTS 46 maps to a full stop would make another level.
  if (label.includes('.')) return refuse('FORBIDDEN_CHARACTER');
  if (error) return refuse(faultOf(label));
  const problem = lengthProblem(label, LENGTHS) ?? repertoireProblem(label, repertoire);
  if (problem !== null) return refuse(problem);
  const ascii = toASCII(label, { ...UTS46_STRICT, verifyDNSLength: true });
  if (ascii === null) return refuse('LABEL_TOO_LONG');
  const name = `${ascii}.${parent.name}`;
  if (name.length > LONGEST_NAME) return refuse('NAME_TOO_LONG');
  return {
    ok: true,
    name,
    unicodeName: `${label}.${parent.unicodeName}`,
    tld: parent.tld,
    kind: 'third-level',
  };
}
