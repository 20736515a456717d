import { transliterate } from 'transliteration';

/** What the format knows by another name than its sound. */
const WORDS: Readonly<Record<string, string>> = { '€': 'EUR' };

/**
 * A text as the format takes it: Latin 1 (ISO 8859-1), on one line, at most so many characters, never empty. Letters of
 * other alphabets are written as they sound in Latin ones.
 */
export function latinText(text: string, longest: number): string {
  const latin = [...text.normalize('NFC')].map(latinCharacter).join('');
  const line = latin.replace(/\s+/g, ' ').trim().slice(0, longest).trim();
  return line === '' ? '?' : line;
}

/** The same of a field that takes the letters of ASCII alone, e.g. the number of an order. */
export function asciiText(text: string, longest: number): string {
  const ascii = [...latinText(text, text.length + 1)].map((char) =>
    char > '\u007e' ? transliterate(char) : char,
  );
  return latinText(ascii.join('').replace(/[^\u0020-\u007e]/g, ''), longest);
}

function latinCharacter(char: string): string {
  if (/[\u0020-\u007e\u00a0-\u00ff]/.test(char)) return char;
  if (/\s/.test(char)) return ' ';
  // Its own answer may be beyond Latin 1, or nothing at all.
  return (WORDS[char] ?? transliterate(char)).replace(/[^\u0020-\u007e\u00a0-\u00ff]/g, '');
}
