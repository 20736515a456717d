import type { LetterTable } from './letter-text';
import { escaped, oneLine } from './plain-words';

/** A longer cell pushes the rest of its line to the right. */
const WIDEST = 40;

/** A table for programs that show text: columns are as wide as their cells, and two spaces apart. */
export function tableInText({ head, rows }: LetterTable): string {
  const lines = [...(head === undefined ? [] : [head]), ...rows].map((cells) => cells.map(oneLine));
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.min(WIDEST, Math.max(...lines.map((cells) => [...(cells[column] ?? '')].length))),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

// Styles stand on each element: mail programs drop style sheets.
// The frame lets any word be torn; days and amounts are not to be.
const PADDING = 'padding:6px 12px 6px 0;word-break:normal';
const HEAD = `${PADDING};border-bottom:2px solid #b8c2cc;text-align:left`;
const CELL = `${PADDING};border-bottom:1px solid #dde3e9;text-align:left;vertical-align:top`;
// Names may be long, and are what a row is about; on a narrow screen they make room for the rest.
const FIRST = `${CELL};overflow-wrap:anywhere`;
const LABEL = `${CELL};overflow-wrap:break-word;width:38%;font-weight:normal`;
const VALUE = `${CELL};overflow-wrap:anywhere;font-weight:bold`;

/** The rows of a table, for the table of the frame. */
export function tableInHtml({ head, rows }: LetterTable): string {
  if (head === undefined)
    return `<tbody>\n${rows
      .map(([label = '', ...values]) =>
        row([th(label, 'row', LABEL), ...values.map((one) => td(one, VALUE))]),
      )
      .join('\n')}\n</tbody>`;
  const body = rows.map((cells) => row(cells.map((cell, column) => td(cell, column === 0 ? FIRST : CELL))));
  return `<thead>${row(head.map((cell) => th(cell, 'col', HEAD)))}</thead>
<tbody>
${body.join('\n')}
</tbody>`;
}

const row = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
const td = (cell: string, style: string) => `<td style="${style}">${escaped(oneLine(cell))}</td>`;
const th = (cell: string, scope: 'row' | 'col', style: string) =>
  `<th scope="${scope}" style="${style}">${escaped(oneLine(cell))}</th>`;
