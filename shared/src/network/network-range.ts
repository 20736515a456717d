import ipaddr from 'ipaddr.js';

/** As long as the longest way to write an IPv6 network. */
const LONGEST_RANGE = 50;

/**
 * A range of addresses in its one canonical form, or null for what is none: `10.1.2.3/8` is `10.0.0.0/8`, an address alone is a
 * range of one, and an IPv4 range in IPv6 form is that IPv4 range.
 */
export function networkRange(text: string): string | null {
  return text.length > LONGEST_RANGE ? null : canonical(text.trim());
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

/** Whether two ranges in canonical form have an address in common. */
export function rangesOverlap(one: string, other: string): boolean {
  const [a, aLength] = ipaddr.parseCIDR(one);
  const [b, bLength] = ipaddr.parseCIDR(other);
  if (a.kind() !== b.kind()) return false;
  const length = Math.min(aLength, bLength);
  return a.match(b as never, length);
}

/** Whether an address lies in a range in canonical form; what is no address lies in none. */
export function isWithinRange(ip: string, range: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  const [network, length] = ipaddr.parseCIDR(range);
  return address.kind() === network.kind() && address.match(network as never, length);
}

/** Whether all of a range in canonical form is reserved for private networks, links and hosts, and reaches nobody from outside. */
export function isPrivateRange(range: string): boolean {
  const [network, length] = ipaddr.parseCIDR(range);
  return PRIVATE.some(([reserved, least]) => {
    const [address] = ipaddr.parseCIDR(`${reserved}/${least}`);
    return address.kind() === network.kind() && length >= least && network.match(address as never, least);
  });
}

/** RFC 1918, 6598, 3927, 1122; RFC 4193, 4291. */
const PRIVATE: readonly (readonly [string, number])[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['127.0.0.0', 8],
  ['fc00::', 7],
  ['fe80::', 10],
  ['::1', 128],
];
