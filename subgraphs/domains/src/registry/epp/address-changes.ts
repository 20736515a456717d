import { isIPv6, SocketAddress } from 'node:net';

/** Which addresses of a host are added and removed; null: it has all of these, and no others, however they are written. */
export function addressChanges(standing: readonly string[], wanted: readonly string[]) {
  const [before, after] = [standing.map(inOneForm), wanted.map(inOneForm)];
  const added = wanted.filter((_, place) => !before.includes(after[place] ?? ''));
  const removed = standing.filter((_, place) => !after.includes(before[place] ?? ''));
  return added.length + removed.length === 0 ? null : { added, removed };
}

/** `2001:db8:0::7` is `2001:db8::7`. */
function inOneForm(address: string): string {
  return isIPv6(address) ? new SocketAddress({ address, family: 'ipv6' }).address : address;
}
