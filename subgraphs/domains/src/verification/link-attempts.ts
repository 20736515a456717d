import { rateLimited } from '@customer-area/shared/errors';
import { networkOf } from '@customer-area/shared/network';
import type { Counter, Counters } from '@customer-area/shared/rate-limits';

/** Far more links than anybody opens. */
const ALLOWANCE = { points: 60, seconds: 600 };

/** Tries to use a link of one kind, by the network they come from. */
export class LinkAttempts {
  private readonly byNetwork: Counter;

  constructor(counters: Counters, kind: string) {
    this.byNetwork = counters.of(kind, ALLOWANCE);
  }

  /** RATE_LIMITED when there were too many. */
  async count(ip: string): Promise<void> {
    if ((await this.byNetwork.add(networkOf(ip))) > ALLOWANCE.points) throw rateLimited(ALLOWANCE.seconds);
  }
}
