import { centsOf, dayOf } from './amounts';
import { UnreadableBankFile } from './bank-entry';
import { at, textAt, type XmlElement } from './xml-tree';

/** The amount of a balance, an entry or a movement in it. */
export function signedCents(element: XmlElement, amount: XmlElement | null = at(element, 'Amt')): number {
  const cents = centsOf(amount?.text.trim() ?? null, (amount ?? element).line);
  const direction = textAt(element, 'CdtDbtInd');
  if (direction !== 'CRDT' && direction !== 'DBIT')
    throw new UnreadableBankFile('AMOUNT_INVALID', element.line);
  return direction === 'CRDT' ? cents : -cents;
}

export function bookedDay(entry: XmlElement): string {
  const written = textAt(entry, 'BookgDt', 'Dt') ?? textAt(entry, 'BookgDt', 'DtTm') ?? '';
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(written) ?? [];
  return dayOf(year, month, day, (at(entry, 'BookgDt') ?? entry).line);
}
