import { badInput, faultText } from '@customer-area/shared/errors';
import ipaddr from 'ipaddr.js';
import { messages } from '../../messages';

/** Addresses and networks a key may name. */
export const MAX_NETWORKS = 20;
/** As long as the longest way to write an IPv6 network. */
const LONGEST_NETWORK = 50;

/**
 * The networks a key can be used from, each in its one canonical form and once: `10.1.2.3/8` is `10.0.0.0/8`, an address alone
 * is a network of one. None means from anywhere.
 */
export function allowedNetworks(field: string, given: readonly string[]): readonly string[] {
  if (given.length > MAX_NETWORKS) throw badInput(field, faultText('input.atOnce', { most: MAX_NETWORKS }));
  const networks = given.map((text, index) => {
    const network = text.length > LONGEST_NETWORK ? null : canonical(text.trim());
    if (network === null) throw badInput(`${field}.${index}`, messages.localized('fault.network'));
    return network;
  });
  return [...new Set(networks)];
}

function canonical(text: string): string | null {
  const [address = '', prefix, more] = text.split('/');
  if (more !== undefined || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return null;
  const { IPv4, IPv6 } = ipaddr;
  // The library also reads octal, hexadecimal and shortened IPv4 addresses: whoever writes 010.0.0.1 means something else.
  if (IPv4.isValidFourPartDecimal(address)) {
    const length = Number(prefix ?? 32);
    return length > 32 ? null : `${IPv4.networkAddressFromCIDR(`${address}/${length}`)}/${length}`;
  }
  if (address.includes('%') || !address.includes(':') || !IPv6.isValid(address)) return null;
  const length = Number(prefix ?? 128);
  if (length > 128) return null;
  const parsed = IPv6.parse(address);
  // Whoever comes over IPv4 is known by that address, so a mapped one would never fit.
  if (parsed.isIPv4MappedAddress())
    return length < 96 ? null : canonical(`${parsed.toIPv4Address()}/${length - 96}`);
  return `${IPv6.networkAddressFromCIDR(`${address}/${length}`).toRFC5952String()}/${length}`;
}
