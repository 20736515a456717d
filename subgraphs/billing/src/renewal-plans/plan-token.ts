import { createHash, randomBytes } from 'node:crypto';

export function newPlanToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is stored of it: whoever reads the table cannot order with it. */
export function planTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
