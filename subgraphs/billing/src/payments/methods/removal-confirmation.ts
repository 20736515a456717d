import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { RenewalsOfMethod } from './renewals-port';

interface Removal {
  readonly profileId: string;
  readonly methodId: string;
  readonly renewals: RenewalsOfMethod;
}

/**
 * The second step of removing a method that domains renew themselves with: a token that the first step answers. It holds for what was
 * shown: as soon as another domain is charged to the method, or one less, it is another token.
 */
export class RemovalConfirmations {
  private readonly key: Buffer;

  constructor(serviceKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', serviceKey, '', 'remove a method of renewals', 32));
  }

  tokenFor({ profileId, methodId, renewals: { domains, total } }: Removal): string {
    const shown = [profileId, methodId, total, ...domains.map(({ domainId }) => domainId).sort()];
    return createHmac('sha256', this.key).update(JSON.stringify(shown)).digest('base64url');
  }

  matches(removal: Removal, given: string): boolean {
    const [expected, received] = [Buffer.from(this.tokenFor(removal)), Buffer.from(given)];
    return expected.length === received.length && timingSafeEqual(expected, received);
  }
}
