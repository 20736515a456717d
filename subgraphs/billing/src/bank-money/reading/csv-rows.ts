import { UnreadableBankFile } from './bank-entry';

export interface CsvRow {
  /** Line of the file on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table (RFC 4180, with any separator); empty ones are left out. */
export function csvRows(text: string, separator: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let [line, begun] = [1, 1];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells });
    [cells, cell, begun] = [[], '', line];
  };
  const characters = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let index = 0; index < characters.length; index++) {
    const one = characters[index] ?? '';
    if (one === '\n') line++;
    if (isQuoted) {
      if (one !== '"') cell += one;
      else if (characters[index + 1] === '"') cell += characters[++index];
      else isQuoted = false;
    } else if (one === '"' && cell === '') isQuoted = true;
    else if (one === separator) {
      cells.push(cell);
      cell = '';
    } else if (one === '\n') endRow();
    else cell += one;
  }
  if (isQuoted) throw new UnreadableBankFile('NOT_A_TABLE', begun);
  endRow();
  return rows;
}
