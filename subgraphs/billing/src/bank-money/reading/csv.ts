import { centsOf, dayOf } from './amounts';
import { type AccountStatement, type BankEntry, UnreadableBankFile } from './bank-entry';
import type { CsvColumns } from './csv-columns';
import { type CsvRow, csvRows } from './csv-rows';
import { textOf } from './file-text';

type Cells = (heading: string | null) => string | null;

/** What a table says of one account, read with the map of its columns. */
export function readCsv(bytes: Buffer, columns: CsvColumns): AccountStatement[] {
  const [head, ...rows] = csvRows(textOf(bytes, 'utf-8'), columns.separator);
  if (head === undefined) throw new UnreadableBankFile('NOT_A_TABLE', 1);
  const headings = head.cells.map((cell) => cell.trim().toLowerCase());
  const placeOf = (heading: string | null) => {
    if (heading === null) return null;
    const place = headings.indexOf(heading.trim().toLowerCase());
    if (place < 0) throw new UnreadableBankFile('COLUMN_MISSING', head.line);
    return place;
  };
  const { account, openingCents, closingCents } = columns;
  const named = [columns.bookedOn, columns.amount, columns.text, columns.reference, columns.payerName];
  const places = new Map(named.map((heading) => [heading, placeOf(heading)] as const));
  const entries = rows.map((row) => {
    if (row.cells.length !== head.cells.length) throw new UnreadableBankFile('NOT_A_TABLE', row.line);
    return entryOf(row, columns, (heading) => row.cells[places.get(heading) ?? -1]?.trim() || null);
  });
  return [{ account, openingCents, closingCents, entries }];
}

function entryOf({ line }: CsvRow, columns: CsvColumns, cell: Cells): BankEntry {
  return {
    line,
    account: columns.account,
    reference: cell(columns.reference),
    bookedOn: bookedOn(cell(columns.bookedOn) ?? '', columns, line),
    cents: amountOf(cell(columns.amount) ?? '', columns, line),
    currency: 'EUR',
    text: cell(columns.text) ?? '',
    payerName: cell(columns.payerName),
    payerIban: null,
    isReversal: false,
    isCollective: false,
  };
}

/** With a sign, and with whatever separates the thousands. */
function amountOf(written: string, { decimal }: CsvColumns, line: number): number {
  const [, sign = '', digits = ''] = /^([+-]?)\s*(.*?)\s*(?:€|EUR)?$/.exec(written) ?? [];
  const grouped = decimal === ',' ? /^\d{1,3}(\.\d{3})+(?=,|$)/ : /^\d{1,3}(,\d{3})+(?=\.|$)/;
  const plain = digits.replace(grouped, (thousands) => thousands.replace(/[.,]/g, ''));
  return (sign === '-' ? -1 : 1) * centsOf(plain, line, decimal);
}

function bookedOn(written: string, { dateFormat }: CsvColumns, line: number): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/;
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;
  if (dateFormat === 'YYYY-MM-DD') {
    const [, year = '', month = '', day = ''] = iso.exec(written) ?? [];
    return dayOf(year, month, day, line);
  }
  const [, day = '', month = '', year = ''] = italian.exec(written) ?? [];
  return dayOf(year, month, day, line);
}
