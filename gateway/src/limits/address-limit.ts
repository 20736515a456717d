import { rateLimited } from '@customer-area/shared/errors';
import { networkOf } from '@customer-area/shared/network';
import type { Counter, Counters } from '@customer-area/shared/rate-limits';
import { rateLimitHeaders } from './rate-limit-headers';

/**
 * How often one address may do something in a minute that opens with the first time. It is there against machines (anonymous
 * mutations, API keys that do not exist); guessing at one login is counted, exactly, by identity.
 */
export class AddressLimit {
  private readonly counter: Counter;

  constructor(
    counters: Counters,
    private readonly name: string,
    private readonly perMinute: number,
  ) {
    this.counter = counters.of(name, { points: perMinute, seconds: 60 });
  }

  /** Counts one; RATE_LIMITED when there were as many as allowed before. */
  async take(ip: string, answerHeaders = new Map<string, string>()): Promise<void> {
    const { count, resetsInMs } = await this.counter.spend(networkOf(ip), 1);
    if (count <= this.perMinute) return;
    const retryAfterSeconds = Math.max(1, Math.ceil(resetsInMs / 1_000));
    rateLimitHeaders(answerHeaders, { policy: this.name, quota: this.perMinute, retryAfterSeconds });
    throw rateLimited(retryAfterSeconds);
  }

  /** Counts one less: what it was taken for turned out to be no reason to count. */
  giveBack(ip: string): Promise<void> {
    return this.counter.takeBack(networkOf(ip));
  }
}
