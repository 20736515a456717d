import { sum } from '@customer-area/shared/money';
import fc from 'fast-check';
import { COMUNE, creditNoteOver, discounted, OFFICINA, taxDocument } from '../testing/tax-documents';
import { brokenChecks, fatturaPa } from '.';
import { all, textAt, type XmlElement } from './xml-element';

/** The same file with the text of one field changed, wherever it stands under these names; null takes the field away. */
function changed(from: XmlElement, path: string, text: string | null): XmlElement {
  const [name, ...rest] = path.split('/');
  if (typeof from.content === 'string') return from;
  const content = from.content.flatMap((part) => {
    if (part.name !== name) return [part];
    if (rest.length > 0) return [changed(part, rest.join('/'), text)];
    return text === null ? [] : [{ ...part, content: text }];
  });
  return { ...from, content };
}

function added(from: XmlElement, path: string, name: string, text: string): XmlElement {
  const [next, ...rest] = path.split('/');
  if (typeof from.content === 'string') return from;
  if (path === '') return { ...from, content: [...from.content, { name, attributes: {}, content: text }] };
  return {
    ...from,
    content: from.content.map((part) =>
      part.name === next ? added(part, rest.join('/'), name, text) : part,
    ),
  };
}

const HEADER = 'FatturaElettronicaHeader';
const GENERAL = 'FatturaElettronicaBody/DatiGenerali';
const LINE = 'FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee';
const SUMMARY = 'FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo';
const BUYER_IDS = `${HEADER}/CessionarioCommittente/DatiAnagrafici`;

const invoice = fatturaPa(taxDocument({ buyer: OFFICINA }));
const untaxed = fatturaPa(
  taxDocument({ buyer: OFFICINA, lines: [{ listNet: 999, vatRate: '0.00', vatNature: 'N2.1' }] }),
);
const note = fatturaPa(creditNoteOver(taxDocument()));
const split = fatturaPa(taxDocument({ buyer: COMUNE, split: true }));
const withoutIds = (fattura: XmlElement) =>
  changed(changed(fattura, `${BUYER_IDS}/IdFiscaleIVA`, null), `${BUYER_IDS}/CodiceFiscale`, null);

describe('what the exchange system refuses', () => {
  it.each<[string, string, XmlElement]>([
    ['00400', 'a line at 0 that does not say why', changed(untaxed, `${LINE}/Natura`, null)],
    ['00401', 'a taxed line that says why it is not', added(invoice, LINE, 'Natura', 'N4')],
    ['00417', 'a buyer without any number', withoutIds(invoice)],
    [
      '00418',
      'a note older than its invoice',
      changed(note, `${GENERAL}/DatiGeneraliDocumento/Data`, '2026-11-26'),
    ],
    ['00419', 'a rate that is not summed up', changed(invoice, `${SUMMARY}/AliquotaIVA`, '10.00')],
    ['00420', 'VAT split where the buyer owes it', added(split, SUMMARY, 'Natura', 'N6.9')],
    ['00421', 'VAT that is not the rate of the sum', changed(invoice, `${SUMMARY}/Imposta`, '2.50')],
    [
      '00422',
      'a sum that is not that of the lines',
      changed(invoice, `${SUMMARY}/ImponibileImporto`, '11.00'),
    ],
    ['00423', 'a price that is not the pieces', changed(invoice, `${LINE}/PrezzoTotale`, '10.01')],
    ['00424', 'a rate that is a fraction', changed(invoice, `${LINE}/AliquotaIVA`, '0.22')],
    ['00425', 'a number without a digit', changed(invoice, `${GENERAL}/DatiGeneraliDocumento/Numero`, 'F')],
    [
      '00426',
      'a PEC beside a channel',
      added(invoice, `${HEADER}/DatiTrasmissione`, 'PECDestinatario', 'a@b.it'),
    ],
    [
      '00427',
      'six characters for a private',
      changed(invoice, `${HEADER}/DatiTrasmissione/CodiceDestinatario`, 'UFABCD'),
    ],
    [
      '00427',
      'seven characters for a public body',
      changed(split, `${HEADER}/DatiTrasmissione/CodiceDestinatario`, '0000000'),
    ],
    ['00428', 'two formats in one file', { ...invoice, attributes: { versione: 'FPA12' } }],
    ['00429', 'a sum at 0 that does not say why', changed(untaxed, `${SUMMARY}/Natura`, null)],
    ['00430', 'a taxed sum that says why it is not', added(invoice, SUMMARY, 'Natura', 'N4')],
    ['00443', 'a sum of no line', changed(invoice, `${LINE}/AliquotaIVA`, '10.00')],
    ['00444', 'a nature that is not summed up', changed(untaxed, `${SUMMARY}/Natura`, 'N4')],
    ['00445', 'a nature that is too general', changed(untaxed, `${LINE}/Natura`, 'N2')],
    ['00471', 'a buyer who is the seller', changed(invoice, `${BUYER_IDS}/CodiceFiscale`, '01234567897')],
  ])('%s: %s', (code, _, fattura) => {
    expect(brokenChecks(fattura)).toContain(code);
  });

  it('is nothing of what we write', () => {
    for (const fattura of [invoice, untaxed, note, split]) expect(brokenChecks(fattura)).toEqual([]);
  });

  it.each([
    ['a cent, of the VAT', invoice, `${SUMMARY}/Imposta`, '2.21'],
    ['a cent, of a line', invoice, `${LINE}/PrezzoTotale`, '10.00'],
    ['a euro, of the sum', untaxed, `${SUMMARY}/ImponibileImporto`, '10.99'],
  ])('is not a difference of %s', (_, fattura, path, text) => {
    expect(brokenChecks(changed(fattura, path, text))).toEqual([]);
  });
});

describe('ten thousand carts', () => {
  const taxes = [
    { vatRate: '22.00', vatNature: null },
    { vatRate: '10.00', vatNature: null },
    { vatRate: '4.00', vatNature: null },
    { vatRate: '0.00', vatNature: 'N2.1' },
    { vatRate: '20.00', vatNature: 'N7' },
  ] as const;
  const line = fc.record({
    listNet: fc.integer({ min: 0, max: 500_000 }),
    quantity: fc.integer({ min: 1, max: 12 }),
    tax: fc.constantFrom(...taxes),
  });
  const cart = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 20 }),
    reducedBy: fc.integer({ min: 0, max: 100 }),
  });

  it('are refused by none of the checks, and add up to the cent', () => {
    fc.assert(
      fc.property(cart, ({ lines, reducedBy }) => {
        const priced = lines.map(({ tax, ...rest }) => ({ ...rest, ...tax }));
        const discount = Math.floor((sum(priced.map(({ listNet }) => listNet)) * reducedBy) / 100);
        const document = taxDocument({ buyer: OFFICINA, lines: discounted(priced, discount) });
        const fattura = fatturaPa(document);
        expect(brokenChecks(fattura)).toEqual([]);
        const cents = (part: XmlElement, field: string) => Math.round(Number(textAt(part, field)) * 100);
        const nets = sum(all(fattura, LINE).map((part) => cents(part, 'PrezzoTotale')));
        const summaries = all(fattura, SUMMARY);
        expect(sum(summaries.map((part) => cents(part, 'ImponibileImporto')))).toBe(nets);
        expect(nets + sum(summaries.map((part) => cents(part, 'Imposta')))).toBe(document.total);
      }),
      { numRuns: 10_000 },
    );
  });

  it('can be credited line by line, each note by itself within the checks', () => {
    fc.assert(
      fc.property(cart, ({ lines }) => {
        const invoiced = taxDocument({ lines: lines.map(({ tax, ...rest }) => ({ ...rest, ...tax })) });
        for (const { listNet, vatRate, vatNature } of invoiced.lines) {
          const only = taxDocument({ lines: [{ listNet, vatRate, vatNature }] });
          expect(brokenChecks(fatturaPa(creditNoteOver(only)))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
