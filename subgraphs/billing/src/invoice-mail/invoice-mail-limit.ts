import { rateLimited } from '@customer-area/shared/errors';
import type { Allowance, Counter, Counters } from '@customer-area/shared/rate-limits';

/** Nobody loses more letters than that. */
export const MAILS_OF_PROFILE: Allowance = { points: 10, seconds: 3_600 };

/** Counts the documents that a profile has mailed to itself. */
export class InvoiceMailLimit {
  private readonly ofProfile: Counter;

  constructor(counters: Counters) {
    this.ofProfile = counters.of('invoice-mail:profile', MAILS_OF_PROFILE);
  }

  /** RATE_LIMITED when there were too many. */
  async count(profileId: string): Promise<void> {
    const { count, resetsInMs } = await this.ofProfile.spend(profileId, 1);
    if (count > MAILS_OF_PROFILE.points) throw rateLimited(Math.max(1, Math.ceil(resetsInMs / 1_000)));
  }
}
