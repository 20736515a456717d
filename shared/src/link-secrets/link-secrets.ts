import { createHash, createHmac, hkdfSync } from 'node:crypto';

/**
 * The secrets of links in letters, derived from what a letter is about with a key of this installation: asked twice, a letter has the same
 * link, although only a hash of it is stored. Nobody without the service key can tell one from 256 random bits.
 */
export class LinkSecrets {
  private readonly key: Buffer;

  /** Secrets of one purpose are good for no other. */
  constructor(serviceKey: string, purpose: string) {
    this.key = Buffer.from(hkdfSync('sha256', serviceKey, 'customer-area', purpose, 32));
  }

  /** The secret for something that is named so: another name, another secret. */
  of(name: string): string {
    return createHmac('sha256', this.key).update(name).digest('base64url');
  }
}

/** What is stored of a secret of 256 bits, which cannot be guessed: SHA-256 in hexadecimal. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
