import ipaddr from 'ipaddr.js';

/**
 * Who is counted as one client. An IPv6 subscriber has a whole /64 to choose addresses from, so that network is one; an
 * IPv4 address in IPv6 clothes is that IPv4 address. What is no address (a test, a socket) counts as what it says.
 */
export function addressKey(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') return address.toString();
  const [a, b, c, d] = (address as ipaddr.IPv6).parts;
  return [a, b, c, d].map((part) => (part ?? 0).toString(16)).join(':');
}
