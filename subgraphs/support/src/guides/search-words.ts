/** Words shorter than this are not in the index. */
const SHORTEST = 3;
const MOST_WORDS = 10;

/** A text as the index is asked for it: any of its words, also as beginnings of longer ones. Null when it has none. */
export function searchWords(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length >= SHORTEST).slice(0, MOST_WORDS);
  return long.length === 0 ? null : long.map((word) => `${word}*`).join(' ');
}
