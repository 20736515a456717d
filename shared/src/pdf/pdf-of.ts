import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type PdfDocument = InstanceType<typeof PDFDocument>;

export interface PdfFacts {
  readonly title: string;
  /** Stands in the file: the same facts and the same drawing make the same bytes. */
  readonly createdAt: Date;
}

/** Names of the fonts that every document has. */
export const REGULAR = 'regular';
export const BOLD = 'bold';

export const MARGIN = 50;

const resolve = createRequire(__filename).resolve;
let fonts: Readonly<Record<string, Buffer>> | null = null;

/** Read once for all documents. */
function fontFiles(): Readonly<Record<string, Buffer>> {
  fonts ??= {
    [REGULAR]: readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    [BOLD]: readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  };
  return fonts;
}

/**
 * A PDF on A4, as bytes. The font is embedded: names are not all written in Latin letters. Pages are kept until the drawing is done, so
 * that it may go back to number them.
 */
export async function pdfOf(
  { title, createdAt }: PdfFacts,
  draw: (document: PdfDocument) => void,
): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    // Else a font that nothing is written in would be read.
    font: '',
    info: { Title: title, CreationDate: createdAt },
  });
  for (const [name, file] of Object.entries(fontFiles())) document.registerFont(name, file);
  document.font(REGULAR);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolved, reject) => {
    document.on('end', resolved);
    document.on('error', reject);
  });
  draw(document);
  document.end();
  await finished;
  return Buffer.concat(chunks);
}
