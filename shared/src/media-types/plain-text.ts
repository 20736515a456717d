/** Controls that texts have: tab, line feed, vertical tab, form feed, carriage return, escape. */
const LAYOUT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/** Text in UTF-8 or in one byte per character, as programs log: nothing but what can be printed. */
export function isPlainText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  return bytes.every((byte) => (byte >= 0x20 && byte !== 0x7f) || LAYOUT.has(byte));
}
