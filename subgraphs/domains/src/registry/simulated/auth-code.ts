import { createHash } from 'node:crypto';

export function authDigestOf(authCode: string): string {
  return createHash('sha256').update(authCode).digest('hex');
}
