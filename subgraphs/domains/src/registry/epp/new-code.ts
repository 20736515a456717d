import { randomInt } from 'node:crypto';

/** Registries want some of each. */
const KINDS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '#-_.'];
const OF_EACH = 4;

/** An auth code that nobody knows: EPP wants one from the first. Whoever needs one is given another. */
export function newCode(): string {
  const pick = (letters: string) => letters[randomInt(letters.length)] ?? '';
  return Array.from({ length: OF_EACH }, () => KINDS.map(pick).join('')).join('');
}
