import { CallerFault } from '@customer-area/shared/errors';
import { networkOf } from '@customer-area/shared/network';
import { LRUCache } from 'lru-cache';

interface Bucket {
  tokens: number;
  filledAt: number;
}

const REMEMBERED_ADDRESSES = 50_000;

/**
 * How often one address may do something a minute: a token bucket that holds one minute's worth. It is there against
 * machines (mutations of strangers, API keys that nobody has heard of); guessing at one login is counted, exactly, by
 * identity.
 */
export class AddressLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: REMEMBERED_ADDRESSES });

  constructor(private readonly perMinute: number) {}

  /** Takes one token; RATE_LIMITED when there is none left. */
  take(ip: string, nowMs: number = Date.now()): void {
    const client = networkOf(ip);
    const bucket = this.buckets.get(client) ?? { tokens: this.perMinute, filledAt: nowMs };
    const refill = ((nowMs - bucket.filledAt) / 60_000) * this.perMinute;
    bucket.tokens = Math.min(this.perMinute, bucket.tokens + Math.max(0, refill));
    bucket.filledAt = nowMs;
    this.buckets.set(client, bucket);
    if (bucket.tokens < 1) throw new CallerFault('RATE_LIMITED');
    bucket.tokens -= 1;
  }

  /** Puts a token back: what it was taken for turned out to be no reason to count. */
  giveBack(ip: string): void {
    const bucket = this.buckets.get(networkOf(ip));
    if (bucket !== undefined) bucket.tokens = Math.min(this.perMinute, bucket.tokens + 1);
  }
}
