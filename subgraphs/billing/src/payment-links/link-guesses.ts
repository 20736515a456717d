import { rateLimited } from '@customer-area/shared/errors';
import { networkOf } from '@customer-area/shared/network';
import type { Allowance, Counter, Counters } from '@customer-area/shared/rate-limits';

/** Far above what a broken link is opened, and nobody finds one of 256 bits by trying. */
export const GUESSES_OF_NETWORK: Allowance = { points: 60, seconds: 600 };
/** More links than one profile needs; each may be a letter. */
export const LINKS_OF_PROFILE: Allowance = { points: 20, seconds: 3_600 };

/** Counts the pay links that do not exist, by network; and those that are made, by profile. */
export class LinkGuesses {
  private readonly ofNetwork: Counter;
  private readonly ofProfile: Counter;

  constructor(counters: Counters) {
    this.ofNetwork = counters.of('pay-link-guess:network', GUESSES_OF_NETWORK);
    this.ofProfile = counters.of('pay-link:profile', LINKS_OF_PROFILE);
  }

  /** Counts a link before it is looked up: RATE_LIMITED when there were too many, whether this one exists or not. */
  async count(ip: string): Promise<void> {
    await within(this.ofNetwork, networkOf(ip), GUESSES_OF_NETWORK);
  }

  /** The link exists: it was no guess. */
  async giveBack(ip: string): Promise<void> {
    await this.ofNetwork.takeBack(networkOf(ip));
  }

  /** RATE_LIMITED when the profile has made too many. */
  async countMade(profileId: string): Promise<void> {
    await within(this.ofProfile, profileId, LINKS_OF_PROFILE);
  }
}

async function within(counter: Counter, key: string, { points }: Allowance): Promise<void> {
  const { count, resetsInMs } = await counter.spend(key, 1);
  if (count > points) throw rateLimited(Math.max(1, Math.ceil(resetsInMs / 1_000)));
}
