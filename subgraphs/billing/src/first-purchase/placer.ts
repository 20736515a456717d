import { createHmac, hkdfSync } from 'node:crypto';
import { networkOf } from '@customer-area/shared/network';

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
