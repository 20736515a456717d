import { LIMITS } from './limits';

/**
 * What is wrong with a text whatever it means; null when nothing is. Other programs end a text at NUL, a lone surrogate is no
 * character and cannot be stored, and no input needs more than five thousand characters.
 */
export function textFault(text: string): string | null {
  if (text.length > LIMITS.textLength) return `must be at most ${LIMITS.textLength} characters long`;
  if (text.includes('\0')) return 'must not contain a NUL character';
  return /\p{Surrogate}/u.test(text) ? 'must not contain half a character (a lone surrogate)' : null;
}
