import type { SdiCheck } from './sdi-check';
import { HEAD_CHECKS } from './sdi-checks-of-heads';
import { SUM_CHECKS } from './sdi-checks-of-sums';
import { TAX_CHECKS } from './sdi-checks-of-taxes';
import type { XmlElement } from './xml-element';

const CHECKS: readonly SdiCheck[] = [...HEAD_CHECKS, ...TAX_CHECKS, ...SUM_CHECKS];

/** The codes that the exchange system would refuse this file with, beyond its schema; none when it takes it. */
export function brokenChecks(fattura: XmlElement): string[] {
  return CHECKS.filter(({ breaks }) => breaks(fattura)).map(({ code }) => code);
}
