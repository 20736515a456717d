import { rateLimited } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import { networkOf } from '@customer-area/shared/network';
import type { Allowance, Counter, Counters } from '@customer-area/shared/rate-limits';

/** Whoever typed a code. */
export interface Guesser {
  /** Null without signing in. */
  readonly profileId: ProfileId | null;
  readonly ip: string;
}

const HOUR = 3_600;
/** Far above what a person mistypes, far below what finds a code by trying. */
export const GUESSES_OF_PROFILE: Allowance = { points: 20, seconds: HOUR };
/** An office shares an address, and a guessing machine has more than one profile. */
export const GUESSES_OF_NETWORK: Allowance = { points: 60, seconds: HOUR };

/** Counts the codes that do not exist, so that those that do cannot be found by trying. */
export class PromoGuesses {
  private readonly ofProfile: Counter;
  private readonly ofNetwork: Counter;

  constructor(counters: Counters) {
    this.ofProfile = counters.of('promo-guess:profile', GUESSES_OF_PROFILE);
    this.ofNetwork = counters.of('promo-guess:network', GUESSES_OF_NETWORK);
  }

  /**
   * Counts a code before it is looked up, so that guesses made at once cannot outrun the limit: RATE_LIMITED when there were
   * too many, whether this one exists or not.
   */
  async count({ profileId, ip }: Guesser): Promise<void> {
    await within(this.ofNetwork, networkOf(ip), GUESSES_OF_NETWORK);
    if (profileId !== null) await within(this.ofProfile, profileId, GUESSES_OF_PROFILE);
  }

  /** The code exists: it was no guess. */
  async giveBack({ profileId, ip }: Guesser): Promise<void> {
    await this.ofNetwork.takeBack(networkOf(ip));
    if (profileId !== null) await this.ofProfile.takeBack(profileId);
  }
}

async function within(counter: Counter, key: string, { points }: Allowance): Promise<void> {
  const { count, resetsInMs } = await counter.spend(key, 1);
  if (count > points) throw rateLimited(Math.max(1, Math.ceil(resetsInMs / 1_000)));
}
