import { fill } from './frame/fill';
import { FRAME } from './frame/frame-parts';
import { tableInHtml, tableInText } from './letter-table';
import type { LetterTable } from './letter-text';
import { escaped } from './plain-words';

export interface Button {
  readonly label: string;
  readonly address: string;
}

/** What stands below each other in a letter. */
export type Block =
  | { readonly kind: 'words'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'table'; readonly table: LetterTable }
  | { readonly kind: 'button'; readonly button: Button };

export function blockInText(block: Block): string {
  if (block.kind === 'words') return block.paragraphs.join('\n\n');
  if (block.kind === 'table') return tableInText(block.table);
  return `${block.button.label}:\n${block.button.address}`;
}

/** A line of the words that is the address of a button is that button. */
export function blockInHtml(block: Block, buttons: readonly Button[]): string {
  if (block.kind === 'button') return buttonInHtml(block.button);
  if (block.kind === 'table') return fill(FRAME.table, { rows: tableInHtml(block.table) });
  const html: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) html.push(fill(FRAME.words, { words: open.join('\n') }));
    open = [];
  };
  for (const paragraph of block.paragraphs) {
    let lines: string[] = [];
    const endParagraph = () => {
      if (lines.length > 0) open.push(`<p>${lines.map(lineInHtml).join('<br>\n')}</p>`);
      lines = [];
    };
    for (const line of paragraph.split('\n')) {
      const button = buttons.find(({ address }) => address === line);
      if (button === undefined) {
        lines.push(line);
        continue;
      }
      endParagraph();
      close();
      html.push(buttonInHtml(button));
    }
    endParagraph();
  }
  close();
  return html.join('\n');
}

const buttonInHtml = ({ label, address }: Button) =>
  fill(FRAME.button, { label: escaped(label), link: escaped(address) });

const LINK = 'color:#0b4f8a;word-break:break-all';

function lineInHtml(line: string): string {
  const words = escaped(line);
  return /^https?:\/\/\S+$/.test(line) ? `<a href="${words}" style="${LINK}">${words}</a>` : words;
}
