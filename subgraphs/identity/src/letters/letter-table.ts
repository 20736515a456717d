import type { LetterTable } from './letter-text';
import { escaped, oneLine } from './plain-words';

/** A longer cell pushes the rest of its line to the right. */
const WIDEST = 40;

/** A table for programs that show text: columns are as wide as their cells, and two spaces apart. */
export function tableInText({ head, rows }: LetterTable): string {
  const lines = [head, ...rows].map((cells) => cells.map(oneLine));
  const widths = head.map((_, column) =>
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
const TABLE = 'width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px';
const HEAD = 'padding:6px 12px 6px 0;border-bottom:2px solid #cccccc;text-align:left';
const CELL = 'padding:6px 12px 6px 0;border-bottom:1px solid #e5e5e5;text-align:left;vertical-align:top';
// Names may be long, and are what a row is about; on a narrow screen they make room for the rest.
const FIRST = `${CELL};word-break:break-word`;

export function tableInHtml({ head, rows }: LetterTable): string {
  const row = (cells: readonly string[], tag: string, [first, others]: readonly [string, string]) =>
    `<tr>${cells
      .map(
        (cell, column) =>
          `<${tag} style="${column === 0 ? first : others}">${escaped(oneLine(cell))}</${tag}>`,
      )
      .join('')}</tr>`;
  return `<table style="${TABLE}">
<thead>${row(head, 'th', [HEAD, HEAD])}</thead>
<tbody>
${rows.map((cells) => row(cells, 'td', [FIRST, CELL])).join('\n')}
</tbody>
</table>`;
}
