import { UnreadableBankFile } from './bank-entry';
import { readCsv } from './csv';
import type { CsvColumns } from './csv-columns';

const columns: CsvColumns = {
  account: 'IT60X0542811101000000123456',
  separator: ';',
  decimal: ',',
  dateFormat: 'DD/MM/YYYY',
  bookedOn: 'Data',
  amount: 'Importo',
  text: 'Causale',
  reference: 'CRO',
  payerName: null,
  openingCents: 0,
  closingCents: 0,
};
const HEAD = 'Data;CRO;Causale;Importo\r\n';
const read = (rows: string, changes: Partial<CsvColumns> = {}) =>
  readCsv(Buffer.from(`\uFEFF${HEAD}${rows}`), { ...columns, ...changes })[0]?.entries ?? [];

describe('a statement as a table', () => {
  it('is read by the headings of its columns, in any order, with the numbers and days of its bank', () => {
    const rows = '02/11/2026;A1;"Saldo ""2026"";\r\nsecondo";1.234,50\r\n3/11/2026;;Spese;-0,5 €\r\n\r\n';
    expect(read(rows)).toMatchObject([
      { line: 2, bookedOn: '2026-11-02', cents: 1_234_50, reference: 'A1', text: 'Saldo "2026";\nsecondo' },
      { line: 4, bookedOn: '2026-11-03', cents: -50, reference: null, text: 'Spese' },
    ]);
    const points = read('2026-11-02;;x;"1,234.5"\n', { decimal: '.', dateFormat: 'YYYY-MM-DD' });
    expect(points).toMatchObject([{ cents: 1_234_50, bookedOn: '2026-11-02' }]);
  });

  it.each([
    ['a day of another format', '2026-11-02;;x;1', {}, 'DATE_INVALID 2'],
    ['a day that does not exist', '31/02/2026;;x;1', {}, 'DATE_INVALID 2'],
    ['an amount with the other comma', '02/11/2026;;x;1.5', {}, 'AMOUNT_INVALID 2'],
    ['an amount of three decimals', '02/11/2026;;x;1,005', {}, 'AMOUNT_INVALID 2'],
    ['no amount', '02/11/2026;;x;', {}, 'AMOUNT_INVALID 2'],
    ['a cell too many', '02/11/2026;;x;1\n02/11/2026;;x;1;2', {}, 'NOT_A_TABLE 3'],
    ['a quote that is not closed', '02/11/2026;;"x;1', {}, 'NOT_A_TABLE 2'],
    ['no column of a name', '02/11/2026;;x;1', { payerName: 'Ordinante' }, 'COLUMN_MISSING 1'],
  ])('is refused whole with %s', (_, rows, changes, expected) => {
    try {
      read(rows, changes);
      throw new Error('read');
    } catch (error) {
      if (!(error instanceof UnreadableBankFile)) throw error;
      expect(`${error.code} ${error.line}`).toBe(expected);
    }
  });
});
