import { spawnSync } from 'node:child_process';
import { describeWith } from '../../../../test/harness/outside-tool';
import {
  BERLIN,
  COMUNE,
  creditNoteOver,
  discounted,
  GIULIA,
  type LineWanted,
  OFFICINA,
  taxDocument,
} from '../testing/tax-documents';
import { documentPdf } from '.';

/** Pages of a PDF as their text stands on them. */
function pagesOf(pdf: Buffer): string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout.split('\f').slice(0, -1);
}

/** One line, whatever was folded. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const LONG = 'Società '.padEnd(255, 'x');
const TWENTY: readonly LineWanted[] = Array.from({ length: 20 }, (_, index) => ({
  description: `Registrazione dominio-${index + 1}.it, 3 anni`,
  quantity: 3,
  listNet: 2_997,
}));

describeWith('poppler-utils', 'a document on paper', () => {
  const printed = async (document: Parameters<typeof documentPdf>[0], locale: 'it' | 'en' = 'it') =>
    pagesOf(await documentPdf(document, locale));
  const text = async (document: Parameters<typeof documentPdf>[0], locale: 'it' | 'en' = 'it') =>
    flat((await printed(document, locale)).join(' '));

  it('names who sells, who buys, what, and what it came to', async () => {
    const pages = await printed(taxDocument({ buyer: OFFICINA, lines: discounted(TWENTY, 6_000) }));
    expect(pages).toHaveLength(1);
    const words = flat(pages.join(' '));
    for (const part of [
      'Area Clienti S.p.A.',
      'capitale sociale 100.000,00 €',
      'Officina Rossi S.r.l.',
      'P. IVA 12345670017',
      'Codice destinatario M5UXCR1',
      'Fattura n. F2026-000123 del 27 novembre 2026',
      'Ordine 20260000042',
      'Registrazione dominio-20.it, 3 anni 3 29,97 € -3,00 €',
      'Imponibile 539,40 €',
      'di cui sconti -60,00 €',
      'IVA 22% su 539,40 € 118,67 €',
      'Totale 658,07 €',
      'Carta, 27 novembre 2026 658,07 €',
      'Pagina 1 di 1',
    ])
      expect(words).toContain(part);
  });

  it('says the same in English', async () => {
    const words = await text(taxDocument(), 'en');
    for (const part of ['Invoice no. F2026-000123 of 27 November 2026', 'Total €12.19', 'Page 1 of 1'])
      expect(words).toContain(part);
  });

  it('goes over pages, each with the heads of the columns, and loses no line', async () => {
    const lines = Array.from({ length: 3 }, () => TWENTY).flat();
    const named = lines.map((line, index) => ({ ...line, description: `Riga ${index + 1} di 60` }));
    const pages = await printed(taxDocument({ lines: named }));
    expect(pages).toHaveLength(2);
    for (const [index, page] of pages.entries()) {
      expect(flat(page)).toContain('Descrizione Q.tà Listino');
      expect(page).toContain(`Pagina ${index + 1} di 2`);
    }
    for (const { description } of named) expect(pages.join()).toContain(description);
  });

  it('has room for names of 255 characters', async () => {
    const buyer = { ...OFFICINA, name: LONG, address: { ...GIULIA.address, street: LONG } };
    const lines = [{ description: `Rinnovo ${LONG}.it, 1 anno`, listNet: 999 }];
    const words = (await text(taxDocument({ buyer, lines }))).replaceAll(' ', '');
    expect(words.match(/x/g)?.length).toBeGreaterThan(3 * 240);
    expect(words).toContain('Totale12,19€');
  });

  it('writes Cyrillic and Greek letters as they are', async () => {
    const buyer = { ...GIULIA, name: 'Ганна Щербак' };
    const words = await text(taxDocument({ buyer, lines: [{ description: 'Rinnovo αβγδ.it', listNet: 1 }] }));
    expect(words).toContain('Ганна Щербак');
    expect(words).toContain('αβγδ.it');
  });

  it('of a public body tells the VAT that the body pays itself', async () => {
    const words = await text(taxDocument({ buyer: COMUNE, split: true }));
    for (const part of ['CIG Z123456789', "all'erario -2,20 €", 'Da pagare 9,99 €', '17-ter'])
      expect(words).toContain(part);
  });

  it('abroad tells why there is no VAT, and of the stamp', async () => {
    const lines = [{ listNet: 9_000, vatRate: '0.00', vatNature: 'N2.1' }];
    const words = await text(taxDocument({ buyer: BERLIN, lines, stamp: { cents: 200 } }));
    expect(words).toContain('inversione contabile');
    expect(words).toContain('Imposta di bollo di 2,00 €');
    expect(words).toContain('10115 Berlin DE');
  });

  it('of a credit note names the invoice', async () => {
    const words = await text(creditNoteOver(taxDocument()));
    expect(words).toContain('Nota di credito n. NC2026-000007 del 1 dicembre 2026');
    expect(words).toContain('Rettifica la fattura n. F2026-000123 del 27 novembre 2026');
  });
});
