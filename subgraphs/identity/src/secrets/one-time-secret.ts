import { createHash, randomBytes } from 'node:crypto';

/** A new bearer secret of 256 bits for a link or a refresh token; only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. A plain hash is enough: the secret itself cannot be guessed. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
