import { UnreadableBankFile } from './bank-entry';

const LATIN = /^(iso-8859-1|iso-8859-15|windows-1252|latin1|us-ascii)$/i;

/** The text of a file: UTF-8, or what its XML declaration says it is. */
export function textOf(bytes: Buffer, declared: string | null = null): string {
  const encoding = declared ?? declaredIn(bytes) ?? 'utf-8';
  const known = LATIN.test(encoding) ? 'windows-1252' : 'utf-8';
  if (known === 'utf-8' && !/^utf-?8$/i.test(encoding)) throw new UnreadableBankFile('ENCODING_UNKNOWN', 1);
  try {
    return new TextDecoder(known, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableBankFile('ENCODING_UNKNOWN', 1);
  }
}

function declaredIn(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 200).toString('latin1');
  return /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? null;
}
