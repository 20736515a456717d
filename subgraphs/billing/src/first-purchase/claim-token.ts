import { hashOfSecret, LinkSecrets } from '@customer-area/shared/link-secrets';

/** Makes and recognises claim tokens. */
export interface ClaimTokens {
  /** The token of an order: 256 bits, the same however often it is asked for. */
  tokenOf(orderId: string): string;
}

/** A repeated request is answered with the same token, although only its hash is stored. */
export function claimTokens(serviceKey: string): ClaimTokens {
  const secrets = new LinkSecrets(serviceKey, 'billing:claim-token');
  return { tokenOf: (orderId) => secrets.of(orderId) };
}

/** What is stored of a token, and what identity asks with. */
export const claimHash = hashOfSecret;
