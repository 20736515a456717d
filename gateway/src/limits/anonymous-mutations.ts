import { CallerFault } from '@customer-area/shared/errors';
import { LRUCache } from 'lru-cache';

interface Bucket {
  tokens: number;
  filledAt: number;
}

const REMEMBERED_ADDRESSES = 50_000;

/**
 * Mutations of strangers (sign-in, registration), by address: a token bucket that holds one minute's worth. It is there
 * against machines; guessing at one login is counted, exactly, by identity.
 */
export class AnonymousMutationLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: REMEMBERED_ADDRESSES });

  constructor(private readonly perMinute: number) {}

  /** Takes one mutation's token; RATE_LIMITED when there is none left. */
  take(ip: string, nowMs: number = Date.now()): void {
    const bucket = this.buckets.get(ip) ?? { tokens: this.perMinute, filledAt: nowMs };
    const refill = ((nowMs - bucket.filledAt) / 60_000) * this.perMinute;
    bucket.tokens = Math.min(this.perMinute, bucket.tokens + Math.max(0, refill));
    bucket.filledAt = nowMs;
    this.buckets.set(ip, bucket);
    if (bucket.tokens < 1) throw new CallerFault('RATE_LIMITED');
    bucket.tokens -= 1;
  }
}
