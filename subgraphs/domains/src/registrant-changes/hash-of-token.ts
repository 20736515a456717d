import { createHash } from 'node:crypto';

/** What is stored of a token. A plain hash is enough: 256 bits cannot be guessed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
