const LONGEST = 40;

/** The words of a text, each once, as they are kept and looked for: without case and accents, and of long ones the beginning. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST).join('')))];
}
