import { all, textAt, type XmlElement } from './xml-element';

/** What the exchange system refuses a file for, beyond its schema. */
export interface SdiCheck {
  readonly code: string;
  readonly breaks: (fattura: XmlElement) => boolean;
}

const GOODS = 'FatturaElettronicaBody/DatiBeniServizi';

export const linesOf = (fattura: XmlElement) => all(fattura, `${GOODS}/DettaglioLinee`);
export const summariesOf = (fattura: XmlElement) => all(fattura, `${GOODS}/DatiRiepilogo`);

export const rateOf = (line: XmlElement): string => textAt(line, 'AliquotaIVA') ?? '';
export const natureOf = (line: XmlElement): string | null => textAt(line, 'Natura');
/** A file is checked as it is written: a number that is none is refused by the schema. */
export const numberAt = (from: XmlElement, path: string): number => Number(textAt(from, path) ?? 0);
