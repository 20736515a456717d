import { randomInt } from 'node:crypto';

/** Letters and figures that nobody takes for another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
/** More than 128 bits, and within what every registry takes (8 to 32). */
const LENGTH = 24;

/** A code for a transfer that nobody knows yet. */
export function newAuthCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
