import { linesOf, natureOf, rateOf, type SdiCheck, summariesOf } from './sdi-check';
import { textAt, type XmlElement } from './xml-element';

const isZero = (part: XmlElement): boolean => Number(rateOf(part)) === 0;
const untaxedWithoutNature = (part: XmlElement): boolean => isZero(part) && natureOf(part) === null;
const taxedWithNature = (part: XmlElement): boolean => !isZero(part) && natureOf(part) !== null;

/** Natures that are too general since 2021: N2, N3 and N6 have parts. */
const GENERAL = ['N2', 'N3', 'N6'];

/** Rates and natures, of lines and of their summaries. */
export const TAX_CHECKS: readonly SdiCheck[] = [
  { code: '00400', breaks: (fattura) => linesOf(fattura).some(untaxedWithoutNature) },
  { code: '00401', breaks: (fattura) => linesOf(fattura).some(taxedWithNature) },
  // Each rate of a line is summed up.
  {
    code: '00419',
    breaks: (fattura) => !areAmong(linesOf(fattura).map(rateOf), summariesOf(fattura).map(rateOf)),
  },
  // Where the buyer owes the VAT, nobody splits it.
  {
    code: '00420',
    breaks: (fattura) =>
      summariesOf(fattura).some(
        (summary) =>
          textAt(summary, 'EsigibilitaIVA') === 'S' && (natureOf(summary)?.startsWith('N6') ?? false),
      ),
  },
  // A rate is a percentage: 22.00, not 0.22.
  {
    code: '00424',
    breaks: (fattura) =>
      [...linesOf(fattura), ...summariesOf(fattura)].some(
        (part) => !isZero(part) && Number(rateOf(part)) < 1,
      ),
  },
  { code: '00429', breaks: (fattura) => summariesOf(fattura).some(untaxedWithoutNature) },
  { code: '00430', breaks: (fattura) => summariesOf(fattura).some(taxedWithNature) },
  // Nothing is summed up that is no rate of a line.
  {
    code: '00443',
    breaks: (fattura) => !areAmong(summariesOf(fattura).map(rateOf), linesOf(fattura).map(rateOf)),
  },
  {
    code: '00444',
    breaks: (fattura) => !areAmong(linesOf(fattura).map(natureOf), summariesOf(fattura).map(natureOf)),
  },
  {
    code: '00445',
    breaks: (fattura) =>
      [...linesOf(fattura), ...summariesOf(fattura)].some((part) => GENERAL.includes(natureOf(part) ?? '')),
  },
];

const areAmong = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.every((one) => others.includes(one));
