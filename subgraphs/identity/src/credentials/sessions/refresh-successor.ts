import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { networkOf } from '@customer-area/shared/network';

/** How long a used refresh token still brings its successor: a lost answer, a second tab, a request that was sent twice. */
export const REPEAT_MS = 30_000;

/**
 * The refresh token that follows this one: always the same, so that whoever repeats a refresh gets what the first one got, and
 * nothing of it is stored but its hash. Not to be guessed from the old one without the key. See
 * decisions/0002-a-refresh-token-may-be-repeated-for-seconds.md.
 */
export function successorOf(refreshToken: string, encryptionKey: string): string {
  const key = hkdfSync(
    'sha256',
    Buffer.from(encryptionKey, 'base64url'),
    'customer-area',
    'refresh-token-successor',
    32,
  );
  return createHmac('sha256', Buffer.from(key)).update(refreshToken).digest('base64url');
}

/** A mark of the device a refresh came from: its network and what it says it is. */
export function deviceMark({ ip, userAgent }: { readonly ip: string; readonly userAgent: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([networkOf(ip), userAgent]))
    .digest('hex');
}
