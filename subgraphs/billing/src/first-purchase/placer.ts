import { createHmac, hkdfSync } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** Names whoever places an order without signing in, in a way that only this installation can compute. */
export interface Placers {
  /** One request of one client: its address and its idempotency key. */
  requestHash(ip: string, idempotencyKey: string): string;
  /** The network that the limit on open orders is for. */
  networkHash(ip: string): string;
}

/** An address is personal data: what is kept of it is a keyed hash, which cannot be turned back by trying all addresses. */
export function placers(serviceKey: string): Placers {
  const key = Buffer.from(hkdfSync('sha256', serviceKey, 'customer-area', 'billing:placer', 32));
  const hash = (...parts: string[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
  return {
    requestHash: (ip, idempotencyKey) => hash('request', ip, idempotencyKey),
    networkHash: (ip) => hash('network', networkOf(ip)),
  };
}

/** An IPv4 address, or the /64 of an IPv6 one: a household has all of it, and may use another address every time. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.split('%', 1)[0]?.split('::') ?? [];
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const left = groups(head);
  const right = groups(tail ?? '');
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
