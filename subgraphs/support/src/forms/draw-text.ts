import type { PDFFont, RGB } from 'pdf-lib';
import { INK, MARGIN, makeRoom, type Paper, WIDTH, wrapped } from './form-paper';

interface TextStyle {
  readonly font: PDFFont;
  readonly size: number;
  readonly color?: RGB;
  /** What stays free below it. */
  readonly after?: number;
  /** How much has to fit below it on the same page. */
  readonly keepWith?: number;
}

const LEADING = 1.35;

/** A paragraph over the whole width, from where the paper is on. */
export function drawText(paper: Paper, text: string, style: TextStyle): void {
  const { font, size, color = INK, after = 4, keepWith = 0 } = style;
  const lines = wrapped(text, font, size, WIDTH);
  makeRoom(paper, size * LEADING * Math.min(lines.length, 2) + keepWith);
  for (const line of lines) {
    makeRoom(paper, size * LEADING);
    paper.page.drawText(line, { x: MARGIN, y: paper.y - size, size, font, color });
    paper.y -= size * LEADING;
  }
  paper.y -= after;
}
