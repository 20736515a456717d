import { linesOf, natureOf, numberAt, rateOf, type SdiCheck, summariesOf } from './sdi-check';
import type { XmlElement } from './xml-element';
import { all, textAt } from './xml-element';

/** Euro that a sum may be off by: of what is multiplied a cent, of what is added up one euro. */
const CENT = 0.01;
const EURO = 1;
/** Numbers here are read from decimal text, and compared by tolerances: this is what binary fractions add. */
const NOISE = 1e-6;

const differs = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) > tolerance + NOISE;

const inCents = (euro: number): number => Math.round(euro * 100 + NOISE) / 100;

/** What the amounts of a file have to do with each other. */
export const SUM_CHECKS: readonly SdiCheck[] = [
  {
    code: '00421',
    breaks: (fattura) =>
      summariesOf(fattura).some((summary) =>
        differs(
          numberAt(summary, 'Imposta'),
          inCents((numberAt(summary, 'ImponibileImporto') * Number(rateOf(summary))) / 100),
          CENT,
        ),
      ),
  },
  {
    code: '00422',
    breaks: (fattura) =>
      summariesOf(fattura).some((summary) =>
        differs(numberAt(summary, 'ImponibileImporto'), sumOfAlike(fattura, summary), EURO),
      ),
  },
  {
    code: '00423',
    breaks: (fattura) =>
      linesOf(fattura).some((line) => differs(numberAt(line, 'PrezzoTotale'), priceOf(line), CENT)),
  },
];

function sumOfAlike(fattura: XmlElement, summary: XmlElement): number {
  return linesOf(fattura)
    .filter((line) => rateOf(line) === rateOf(summary) && natureOf(line) === natureOf(summary))
    .reduce((total, line) => total + numberAt(line, 'PrezzoTotale'), 0);
}

/** The unit's price, less or more what each piece is reduced or raised by, times the quantity. */
function priceOf(line: XmlElement): number {
  const reduced = all(line, 'ScontoMaggiorazione').reduce(
    (price, change) => {
      const amount =
        textAt(change, 'Importo') === null
          ? (price * numberAt(change, 'Percentuale')) / 100
          : numberAt(change, 'Importo');
      return textAt(change, 'Tipo') === 'SC' ? price - amount : price + amount;
    },
    numberAt(line, 'PrezzoUnitario'),
  );
  const quantity = textAt(line, 'Quantita');
  return reduced * (quantity === null ? 1 : Number(quantity));
}
