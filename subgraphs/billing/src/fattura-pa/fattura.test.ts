import {
  BERLIN,
  COMUNE,
  creditNoteOver,
  discounted,
  GIULIA,
  OFFICINA,
  taxDocument,
} from '../testing/tax-documents';
import { fatturaPa, xmlFile } from '.';
import { all, textAt } from './xml-element';

const TRANSMISSION = 'FatturaElettronicaHeader/DatiTrasmissione';
const BUYER = 'FatturaElettronicaHeader/CessionarioCommittente';
const GENERAL = 'FatturaElettronicaBody/DatiGenerali';
const LINE = 'FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee';
const SUMMARY = 'FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo';

describe('a document in the format of the exchange system', () => {
  it.each([
    ['a consumer', GIULIA, 'FPR12', '0000000', null],
    ['a consumer with a PEC', { ...GIULIA, pec: 'g@pec.example.it' }, 'FPR12', '0000000', 'g@pec.example.it'],
    ['a business with a channel', { ...OFFICINA, pec: 'o@pec.example.it' }, 'FPR12', 'M5UXCR1', null],
    ['a public body', COMUNE, 'FPA12', 'UFABCD', null],
    ['a public body in no index', { ...COMUNE, recipientCode: '0000000' }, 'FPR12', '0000000', null],
    ['anybody abroad', BERLIN, 'FPR12', 'XXXXXXX', null],
    [
      'anybody abroad, whose code nobody gave',
      { ...BERLIN, recipientCode: '0000000' },
      'FPR12',
      'XXXXXXX',
      null,
    ],
  ])('goes to %s', (_, buyer, format, code, pec) => {
    const fattura = fatturaPa(taxDocument({ buyer }));
    expect(fattura.attributes.versione).toBe(format);
    expect(textAt(fattura, `${TRANSMISSION}/FormatoTrasmissione`)).toBe(format);
    expect(textAt(fattura, `${TRANSMISSION}/CodiceDestinatario`)).toBe(code);
    expect(textAt(fattura, `${TRANSMISSION}/PECDestinatario`)).toBe(pec);
  });

  it.each([
    ['a consumer, by the fiscal code', GIULIA, null, null, 'BNCGLI85T41H501P'],
    ['a business, by both', OFFICINA, 'IT', '12345670017', '12345670017'],
    ['a German business, without its country in front', BERLIN, 'DE', '123456789', null],
    ['a Greek one, as VIES calls it', { ...BERLIN, vatNumber: 'EL123456789' }, 'EL', '123456789', null],
    ['a business that has no number', { ...BERLIN, vatNumber: null }, 'DE', 'OO99999999999', null],
    ['a consumer abroad', { ...BERLIN, kind: 'PERSON' as const, vatNumber: null }, 'DE', '0000000', null],
    [
      'a consumer abroad with an Italian code',
      { ...BERLIN, kind: 'PERSON' as const, vatNumber: null, fiscalCode: 'BNCGLI85T41Z112P' },
      'DE',
      '0000000',
      'BNCGLI85T41Z112P',
    ],
    [
      'a consumer abroad with a code of there',
      { ...BERLIN, fiscalCode: '12345678901' },
      'DE',
      '123456789',
      null,
    ],
  ])('names %s', (_, buyer, country, number, fiscalCode) => {
    const fattura = fatturaPa(taxDocument({ buyer }));
    expect(textAt(fattura, `${BUYER}/DatiAnagrafici/IdFiscaleIVA/IdPaese`)).toBe(country);
    expect(textAt(fattura, `${BUYER}/DatiAnagrafici/IdFiscaleIVA/IdCodice`)).toBe(number);
    expect(textAt(fattura, `${BUYER}/DatiAnagrafici/CodiceFiscale`)).toBe(fiscalCode);
  });

  it('knows Italian postal codes and provinces alone', () => {
    const fattura = fatturaPa(taxDocument({ buyer: BERLIN }));
    expect(textAt(fattura, `${BUYER}/Sede/CAP`)).toBe('00000');
    expect(textAt(fattura, `${BUYER}/Sede/Provincia`)).toBeNull();
    expect(textAt(fattura, `${BUYER}/Sede/Nazione`)).toBe('DE');
  });

  it('corrects an invoice by name and day, with positive amounts and no payment', () => {
    const fattura = fatturaPa(creditNoteOver(taxDocument()));
    expect(textAt(fattura, `${GENERAL}/DatiGeneraliDocumento/TipoDocumento`)).toBe('TD04');
    expect(textAt(fattura, `${GENERAL}/DatiFattureCollegate/IdDocumento`)).toBe('F2026-000123');
    expect(textAt(fattura, `${GENERAL}/DatiFattureCollegate/Data`)).toBe('2026-11-27');
    expect(textAt(fattura, `${LINE}/PrezzoTotale`)).toBe('9.99');
    expect(all(fattura, 'FatturaElettronicaBody/DatiPagamento')).toEqual([]);
  });

  it('says what each piece of a line cost, and was reduced by', () => {
    const fattura = fatturaPa(taxDocument({ lines: discounted([{ listNet: 999, quantity: 3 }], 100) }));
    expect(textAt(fattura, `${LINE}/Quantita`)).toBe('3.00');
    expect(textAt(fattura, `${LINE}/PrezzoUnitario`)).toBe('3.33');
    expect(textAt(fattura, `${LINE}/ScontoMaggiorazione/Importo`)).toBe('0.33333333');
    expect(textAt(fattura, `${LINE}/PrezzoTotale`)).toBe('8.99');
  });

  it('has the VAT of a public body paid by it, with its order and its codes', () => {
    const fattura = fatturaPa(taxDocument({ buyer: COMUNE, split: true }));
    expect(textAt(fattura, `${SUMMARY}/EsigibilitaIVA`)).toBe('S');
    expect(textAt(fattura, `${GENERAL}/DatiGeneraliDocumento/ImportoTotaleDocumento`)).toBe('12.19');
    expect(textAt(fattura, 'FatturaElettronicaBody/DatiPagamento/DettaglioPagamento/ImportoPagamento')).toBe(
      '9.99',
    );
    const order = `${GENERAL}/DatiOrdineAcquisto`;
    expect(textAt(fattura, `${order}/IdDocumento`)).toBe('Determina 12/2026');
    expect(textAt(fattura, `${order}/CodiceCIG`)).toBe('Z123456789');
    expect(textAt(fattura, `${order}/CodiceCUP`)).toBe('J12B26000010001');
  });

  it('has a stamp where one is owed, outside the total', () => {
    const lines = [{ listNet: 9_000, vatRate: '0.00', vatNature: 'N2.1' }];
    const fattura = fatturaPa(taxDocument({ buyer: BERLIN, lines, stamp: { cents: 200 } }));
    expect(textAt(fattura, `${GENERAL}/DatiGeneraliDocumento/DatiBollo/BolloVirtuale`)).toBe('SI');
    expect(textAt(fattura, `${GENERAL}/DatiGeneraliDocumento/DatiBollo/ImportoBollo`)).toBe('2.00');
    expect(textAt(fattura, `${GENERAL}/DatiGeneraliDocumento/ImportoTotaleDocumento`)).toBe('90.00');
    expect(textAt(fattura, `${SUMMARY}/RiferimentoNormativo`)).toMatch(/7-ter .*inversione contabile/);
  });

  it('adds up with the VAT of another country, at no rate of Italy', () => {
    const lines = [{ listNet: 1_000, vatRate: '20.00', vatNature: 'N7' }];
    const fattura = fatturaPa(taxDocument({ lines }));
    expect(all(fattura, LINE).map((line) => textAt(line, 'PrezzoTotale'))).toEqual(['10.00', '2.00']);
    expect(all(fattura, LINE).map((line) => textAt(line, 'AliquotaIVA'))).toEqual(['0.00', '0.00']);
    expect(all(fattura, SUMMARY).map((part) => textAt(part, 'ImponibileImporto'))).toEqual(['12.00']);
    expect(textAt(fattura, `${GENERAL}/DatiGeneraliDocumento/ImportoTotaleDocumento`)).toBe('12.00');
  });

  it.each([
    ['CARD', 'MP08'],
    ['PAYPAL', 'MP08'],
    ['BANK_TRANSFER', 'MP05'],
    ['POSTAL_SLIP', 'MP18'],
    ['CREDIT', 'MP22'],
  ])('calls what was paid by %s %s', (means, code) => {
    const payments = [{ means, cents: 1_219, paidOn: '2026-11-26' }];
    const fattura = fatturaPa(taxDocument({ payments }));
    const paid = 'FatturaElettronicaBody/DatiPagamento/DettaglioPagamento';
    expect(textAt(fattura, `${paid}/ModalitaPagamento`)).toBe(code);
    expect(textAt(fattura, `${paid}/DataScadenzaPagamento`)).toBe('2026-11-26');
    expect(textAt(fattura, `${paid}/IBAN`)).toBe(code === 'MP05' ? 'IT60X0542811101000000123456' : null);
  });

  it('has a number of its own for each document of all series and years', () => {
    const invoice = taxDocument();
    const documents = [
      invoice,
      { ...creditNoteOver(invoice), progressive: 123 },
      { ...invoice, year: 2027 },
      { ...invoice, progressive: 2_176_782_335 },
    ];
    const numbers = documents.map((document) =>
      textAt(fatturaPa(document), `${TRANSMISSION}/ProgressivoInvio`),
    );
    expect(new Set(numbers).size).toBe(4);
    for (const number of numbers) expect(number).toMatch(/^[A-Z0-9]{1,10}$/);
  });

  it('writes letters of other alphabets in Latin ones, as they sound', () => {
    const buyer = {
      ...GIULIA,
      firstName: 'Ганна',
      lastName: 'Щербак',
      address: { ...GIULIA.address, city: 'Łódź' },
    };
    const fattura = fatturaPa(taxDocument({ buyer }));
    expect(textAt(fattura, `${BUYER}/DatiAnagrafici/Anagrafica/Nome`)).toBe('Ganna');
    expect(textAt(fattura, `${BUYER}/DatiAnagrafici/Anagrafica/Cognome`)).toBe('Shcherbak');
    expect(textAt(fattura, `${BUYER}/Sede/Comune`)).toBe('Lódz');
  });

  it('is the same file every time, with what XML would take for its own written as text', () => {
    const document = taxDocument({ lines: [{ listNet: 1, description: 'A <b> & "c"' }] });
    const file = xmlFile(fatturaPa(document));
    expect(file.toString()).toContain('<Descrizione>A &lt;b&gt; &amp; &quot;c&quot;</Descrizione>');
    expect(xmlFile(fatturaPa(structuredClone(document)))).toEqual(file);
  });
});
