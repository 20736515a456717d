import { rateLimited } from '@customer-area/shared/errors';
import { networkOf } from '@customer-area/shared/network';
import type { Allowance, Counter, Counters } from '@customer-area/shared/rate-limits';

/** Far above what a broken link is opened, and nobody finds one of 256 bits by trying. */
export const GUESSES_OF_NETWORK: Allowance = { points: 60, seconds: 600 };
/** More links than one profile needs; each may be a letter. */
export const LINKS_OF_PROFILE: Allowance = { points: 20, seconds: 3_600 };
/** Nobody has so many cards: whoever tries more looks for one that works. */
export const REFUSALS_OF_LINK: Allowance = { points: 10, seconds: 3_600 };

/** Counts the pay links that do not exist, by network; those that are made, by profile; and the payments refused, by link. */
export class LinkGuesses {
  private readonly ofNetwork: Counter;
  private readonly ofProfile: Counter;
  private readonly ofLink: Counter;

  constructor(counters: Counters) {
    this.ofNetwork = counters.of('pay-link-guess:network', GUESSES_OF_NETWORK);
    this.ofProfile = counters.of('pay-link:profile', LINKS_OF_PROFILE);
    this.ofLink = counters.of('pay-link-refused:link', REFUSALS_OF_LINK);
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

  /** RATE_LIMITED when too many payments by this link were refused; counts none. */
  async mayPay(tokenHash: string): Promise<void> {
    const { count, resetsInMs } = await this.ofLink.spend(tokenHash, 0);
    if (count >= REFUSALS_OF_LINK.points) throw limitedFor(resetsInMs);
  }

  /** Afterwards, because a link that is paid with at once by many is no trial of cards: its order takes one payment at a time. */
  async countRefused(tokenHash: string): Promise<void> {
    await this.ofLink.add(tokenHash);
  }
}

async function within(counter: Counter, key: string, { points }: Allowance): Promise<void> {
  const { count, resetsInMs } = await counter.spend(key, 1);
  if (count > points) throw limitedFor(resetsInMs);
}

function limitedFor(resetsInMs: number) {
  return rateLimited(Math.max(1, Math.ceil(resetsInMs / 1_000)));
}
