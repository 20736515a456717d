import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** As mail servers leave it: some change capitals of the part before the @. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** 80 bits: nobody finds one by trying, and the part before the @ stays below 64 characters. */
const MAC_CHARACTERS = 16;

/**
 * Mail addresses that carry an id, e.g. `bounce+ltr_01jd….k4x…@mail.example`: what arrives there says what it is about, and nobody
 * else can make one up. Every service that has the service key reads what another has made.
 */
export class SignedAddresses {
  private readonly key: Buffer;
  private readonly shape: RegExp;

  constructor(
    serviceKey: string,
    private readonly purpose: string,
    private readonly domain: string,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', serviceKey, 'customer-area', `mail-${purpose}`, 32));
    this.shape = new RegExp(`^${purpose}\\+([a-z]{2,10}_[0-9a-z]{26})\\.([a-z2-7]{${MAC_CHARACTERS}})@(.+)$`);
  }

  addressOf(id: string): string {
    return `${this.purpose}+${id}.${this.mac(id)}@${this.domain}`;
  }

  /** The id that an address carries; null for any other address, and for one that was made up. */
  idIn(address: string): string | null {
    const [, id, mac, domain] = this.shape.exec(address.toLowerCase()) ?? [];
    if (id === undefined || mac === undefined || domain !== this.domain.toLowerCase()) return null;
    return timingSafeEqual(Buffer.from(mac), Buffer.from(this.mac(id))) ? id : null;
  }

  private mac(id: string): string {
    const bytes = createHmac('sha256', this.key).update(id).digest();
    // 32 letters divide 256, so each is as likely as any other.
    return [...bytes.subarray(0, MAC_CHARACTERS)].map((byte) => ALPHABET[byte % 32]).join('');
  }
}
