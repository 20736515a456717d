import { createHash, createHmac, hkdfSync } from 'node:crypto';

/** Makes and recognises claim tokens. */
export interface ClaimTokens {
  /** The token of an order: 256 bits, the same however often it is asked for. */
  tokenOf(orderId: string): string;
}

/**
 * A token is derived from the order's id with a key of this installation, so that a repeated request can be answered
 * with the same token although only its hash is stored. Nobody without the service key can tell it from a random one.
 */
export function claimTokens(serviceKey: string): ClaimTokens {
  const key = Buffer.from(hkdfSync('sha256', serviceKey, 'customer-area', 'billing:claim-token', 32));
  return { tokenOf: (orderId) => createHmac('sha256', key).update(orderId).digest('base64url') };
}

/** What is stored of a token, and what identity asks with: SHA-256 in hexadecimal. */
export function claimHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
