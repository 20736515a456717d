import type { LocalizedText } from '@customer-area/shared/locale';
import ipaddr from 'ipaddr.js';
import { messages } from '../../messages';
import { type CountryRanges, ipv4Ranges, ipv6Ranges } from './country-ranges';

/** Where an address is, as far as its range tells. */
export interface Place {
  /** ISO 3166-1 alpha-2; null for an address of a local network, or of no known range. */
  readonly country: string | null;
  readonly words: LocalizedText;
}

const NAMES = {
  it: new Intl.DisplayNames(['it'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
};
const UNKNOWN: Place = { country: null, words: messages.localized('place.unknown') };
const LOCAL: Place = { country: null, words: messages.localized('place.local') };
/** Ranges that are routed to nobody in particular. */
const LOCAL_RANGES: ReadonlySet<string> = new Set([
  'private',
  'loopback',
  'linkLocal',
  'carrierGradeNat',
  'uniqueLocal',
]);

/**
 * The country that an address is registered in: from tables that are installed with the service, so that nobody outside
 * learns who signs in. They are read when they are first needed, and kept (about 2.5 MB).
 */
export class Whereabouts {
  private ipv4: Promise<CountryRanges<number>> | null = null;
  private ipv6: Promise<CountryRanges<bigint>> | null = null;

  async placeOf(ip: string): Promise<Place> {
    if (!ipaddr.isValid(ip)) return UNKNOWN;
    const address = ipaddr.process(ip);
    if (LOCAL_RANGES.has(address.range())) return LOCAL;
    const country =
      address.kind() === 'ipv4'
        ? await this.countryOfIpv4(address.toByteArray())
        : await this.countryOfIpv6(address.toByteArray());
    if (country === null) return UNKNOWN;
    return { country, words: { it: NAMES.it.of(country) ?? country, en: NAMES.en.of(country) ?? country } };
  }

  private async countryOfIpv4(bytes: readonly number[]): Promise<string | null> {
    this.ipv4 ??= ipv4Ranges(require.resolve('@ip-location-db/asn-country/asn-country-ipv4-num.csv'));
    return (await this.ipv4).countryOf(Buffer.from(bytes).readUInt32BE());
  }

  private async countryOfIpv6(bytes: readonly number[]): Promise<string | null> {
    this.ipv6 ??= ipv6Ranges(require.resolve('@ip-location-db/asn-country/asn-country-ipv6-num.csv'));
    return (await this.ipv6).countryOf(Buffer.from(bytes).readBigUInt64BE());
  }
}
