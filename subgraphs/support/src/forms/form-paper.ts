import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFForm, type PDFPage, rgb } from 'pdf-lib';

export const MARGIN = 50;
export const WIDTH = 595 - 2 * MARGIN;
const TOP = 842 - 36;
/** Below it stands the footer. */
const BOTTOM = 60;

export const INK = rgb(0.1, 0.1, 0.12);
export const GREY = rgb(0.36, 0.38, 0.42);
export const LINE = rgb(0.6, 0.63, 0.68);

const resolve = createRequire(__filename).resolve;
let files: { readonly regular: Buffer; readonly bold: Buffer } | null = null;

/** Read once for all forms. */
function fontFiles() {
  files ??= {
    regular: readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    bold: readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  };
  return files;
}

/** From and to: Latin with all its accents, Greek, Cyrillic, and the signs that stand between words. */
const ALPHABETS = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
] as const;

const typable = ALPHABETS.map(([from, to]) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index)),
).join('');

/** Sheets of A4 that are written from top to bottom. */
export interface Paper {
  readonly document: PDFDocument;
  readonly form: PDFForm;
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  page: PDFPage;
  /** Where the next thing begins, from the lower edge. */
  y: number;
}

/** The fonts are embedded, with all letters that may be typed into a field later and not only those that stand in it now. */
export async function emptyPaper(): Promise<Paper> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const { regular, bold } = fontFiles();
  // A ligature could not be searched for, nor typed.
  const options = { subset: true, features: { liga: false } };
  const font = await document.embedFont(regular, options);
  font.encodeText(typable);
  return {
    document,
    form: document.getForm(),
    regular: font,
    bold: await document.embedFont(bold, options),
    page: document.addPage([595, 842]),
    y: TOP,
  };
}

/** Goes on on a new page when so much does not fit any more. */
export function makeRoom(paper: Paper, height: number): void {
  if (paper.y - height >= BOTTOM) return;
  paper.page = paper.document.addPage([595, 842]);
  paper.y = TOP;
}

const widths = new WeakMap<PDFFont, Map<string, number>>();

/** How wide a text is. Letter by letter, each measured once: laying out every text that is tried would take most of the time. */
export function widthOf(text: string, font: PDFFont, size: number): number {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  let width = 0;
  for (const letter of text) {
    const found = known.get(letter) ?? font.widthOfTextAtSize(letter, 1);
    known.set(letter, found);
    width += found * size;
  }
  return width;
}

/** A text in lines that are no wider than this; a word that is wider is broken. */
export function wrapped(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string) => widthOf(line, font, size) <= width;
  const lines: string[] = [];
  for (const written of text.split('\n')) {
    let line = '';
    for (const word of written.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = broken(word, fits);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    lines.push(line);
  }
  return lines;
}

function broken(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
