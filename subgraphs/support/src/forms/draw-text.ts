import type { PDFFont, RGB } from 'pdf-lib';
import { INK, MARGIN, makeRoom, type Paper, WIDTH, wrapped } from './form-paper';

export interface TextStyle {
  readonly font: PDFFont;
  readonly size: number;
  readonly color?: RGB;
  /** What stays free below it. */
  readonly after?: number;
  /** How much has to fit below it on the same page. */
  readonly keepWith?: number;
  /** A dash before it, with all of its lines beside the dash. */
  readonly isListed?: boolean;
}

const LEADING = 1.35;
const AFTER = 4;
const DASH = 10;

/** A paragraph over the whole width, from where the paper is on. */
export function drawText(paper: Paper, text: string, style: TextStyle): void {
  const { font, size, color = INK, after = AFTER, keepWith = 0, isListed = false } = style;
  const lines = linesOf(text, style);
  makeRoom(paper, size * LEADING * Math.min(lines.length, 2) + keepWith);
  for (const [index, line] of lines.entries()) {
    makeRoom(paper, size * LEADING);
    const at = { y: paper.y - size, size, font, color };
    if (isListed && index === 0) paper.page.drawText('–', { ...at, x: MARGIN });
    paper.page.drawText(line, { ...at, x: isListed ? MARGIN + DASH : MARGIN });
    paper.y -= size * LEADING;
  }
  paper.y -= after;
}

/** How much room a paragraph takes. */
export function heightOfText(text: string, style: TextStyle): number {
  return linesOf(text, style).length * style.size * LEADING + (style.after ?? AFTER);
}

const linesOf = (text: string, { font, size, isListed }: TextStyle): string[] =>
  wrapped(text, font, size, isListed === true ? WIDTH - DASH : WIDTH);
