import { isIPv6 } from 'node:net';

export { isPrivateRange, isWithinRange, networkRange, rangesOverlap } from './network-range';

/**
 * Who counts as one client: an IPv4 address, or the /64 of an IPv6 one, because a household has all of it and may use
 * another address every time. An IPv4 address in IPv6 clothes is that IPv4 address; what is no address (a test, a socket)
 * counts as what it says.
 */
export function networkOf(ip: string): string {
  const [address = ''] = ip.split('%', 1);
  if (!isIPv6(address)) return ip;
  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return groups.slice(6).flatMap(bytesOf).join('.');
  return groups.slice(0, 4).join(':');
}

/** The eight groups of an address. */
function groupsOf(address: string): string[] {
  // A URL holds an address in its one shortest form: small letters, no leading zeros, no IPv4 at the end.
  const { hostname } = new URL(`http://[${address}]`);
  const [left = [], right = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((side) => (side === '' ? [] : side.split(':')));
  return [...left, ...new Array<string>(8 - left.length - right.length).fill('0'), ...right];
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
