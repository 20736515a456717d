import { CallerFault } from '@customer-area/shared/errors';
import { networkOf } from '@customer-area/shared/network';
import type { Counter, Counters } from '@customer-area/shared/rate-limits';

/**
 * How often one address may do something in a minute that opens with the first time. It is there against machines (anonymous
 * mutations, API keys that do not exist); guessing at one login is counted, exactly, by identity.
 */
export class AddressLimit {
  private readonly counter: Counter;

  constructor(
    counters: Counters,
    name: string,
    private readonly perMinute: number,
  ) {
    this.counter = counters.of(name, { points: perMinute, seconds: 60 });
  }

  /** Counts one; RATE_LIMITED when there were as many as allowed before. */
  async take(ip: string): Promise<void> {
    if ((await this.counter.add(networkOf(ip))) > this.perMinute) throw new CallerFault('RATE_LIMITED');
  }

  /** Counts one less: what it was taken for turned out to be no reason to count. */
  giveBack(ip: string): Promise<void> {
    return this.counter.takeBack(networkOf(ip));
  }
}
