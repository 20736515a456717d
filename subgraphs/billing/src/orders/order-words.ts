import type { LineFacts } from '../line-kinds';

const LONGEST = 253;

/** What an order is found by: its number, and of each line the name it is about, whole and up to its first dot. */
export function wordsOf(number: string, lines: readonly Pick<LineFacts, 'details'>[]): string[] {
  const names = lines.flatMap(({ details }) => [details.name, details.unicodeName]);
  const words = names.flatMap((name) => {
    if (typeof name !== 'string') return [];
    const whole = asWord(name);
    return [whole, whole.split('.')[0] ?? ''];
  });
  return [...new Set([number, ...words])].filter((word) => word !== '' && word.length <= LONGEST);
}

/** A word as it is kept and looked for: without case. */
export function asWord(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
