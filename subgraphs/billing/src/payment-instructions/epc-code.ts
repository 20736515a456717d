import type { SellerFacts } from '@customer-area/shared/seller';
import qrcode from 'qrcode-generator';

/** What is to be transferred, and how whoever gets it knows what it is for. */
export interface Transfer {
  readonly seller: Pick<SellerFacts, 'name' | 'iban' | 'bic'>;
  readonly cents: number;
  readonly reference: string;
}

const LONGEST_NAME = 70;

/** The content of a code that fills in a transfer in the app of a bank (EPC069-12, version 2, in UTF-8). */
export function epcPayload({ seller: { name, iban, bic }, cents, reference }: Transfer): string {
  const amount = `EUR${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  const [purpose, structured] = ['', ''];
  return [
    ...['BCD', '002', '1', 'SCT', bic, name.slice(0, LONGEST_NAME), iban, amount],
    ...[purpose, structured, reference],
  ].join('\n');
}

/** Which squares of a code are dark, row by row; correction level M, as the standard asks. */
export function qrSquares(text: string): boolean[][] {
  const code = made(text);
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => code.isDark(row, column)),
  );
}

/** An image of it for a browser, as a data URI. */
export function qrImage(text: string): string {
  const svg = made(text).createSvgTag({ cellSize: 4, margin: 16, scalable: true });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function made(text: string) {
  const code = qrcode(0, 'M');
  // The library writes one byte for each character: they have to be bytes of UTF-8 by then.
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte');
  code.make();
  return code;
}
