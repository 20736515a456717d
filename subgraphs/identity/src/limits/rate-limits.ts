import { createHash } from 'node:crypto';
import { rateLimited } from '@customer-area/shared/errors';
import type { Logger } from '@customer-area/shared/logging';
import { networkOf } from '@customer-area/shared/network';
import type { Counter, Counters } from '@customer-area/shared/rate-limits';
import { ALLOWANCES, type Allowances, type LimitedAct } from './allowances';

/** A try that was counted. */
export interface Attempt {
  /** It was a good one: it does not count. */
  giveBack(): Promise<void>;
}

interface ActCounters {
  readonly allowances: Allowances;
  readonly subject: Counter | null;
  readonly subjectFromAddress: Counter | null;
  readonly address: Counter;
  readonly everywhere: Counter;
}

const EVERYWHERE = 'all';

/** How often somebody may try something that is guessed at or flooded. */
export class RateLimits {
  private readonly acts: ReadonlyMap<LimitedAct, ActCounters>;

  constructor(
    private readonly counters: Counters,
    private readonly logger: Logger,
  ) {
    this.acts = new Map(
      (Object.entries(ALLOWANCES) as [LimitedAct, Allowances][]).map(([act, allowances]) => [
        act,
        {
          allowances,
          subject:
            allowances.subject === undefined ? null : counters.of(`${act}:subject`, allowances.subject),
          subjectFromAddress:
            allowances.subjectFromAddress === undefined
              ? null
              : counters.of(`${act}:subject-from-address`, allowances.subjectFromAddress),
          address: counters.of(`${act}:address`, allowances.address),
          everywhere: counters.of(`${act}:everywhere`, allowances.everywhere),
        },
      ]),
    );
  }

  /**
   * Counts a try before anything is looked at, so that tries made at the same time cannot outrun the limit; RATE_LIMITED
   * when there were too many. One address that is over its limit counts neither against its victims nor everywhere.
   */
  async attempt(
    act: LimitedAct,
    // A subject that has to be looked up is looked up only for an address that is not over its limit.
    by: { readonly ip: string; readonly subject?: string | (() => Promise<string>) },
  ): Promise<Attempt> {
    const counters = this.acts.get(act);
    if (counters === undefined) throw new Error(`no limit is stated for ${act}`);
    const { allowances } = counters;
    const counted: (() => Promise<void>)[] = [];
    const add = async (counter: Counter, key: string) => {
      const count = await counter.add(key);
      counted.push(() => counter.takeBack(key));
      return count;
    };

    const network = networkOf(by.ip);
    const fromAddress = await add(counters.address, network);
    if (fromAddress > allowances.address.points) throw rateLimited(allowances.address.seconds);
    const subject = typeof by.subject === 'function' ? await by.subject() : by.subject;
    if (subject !== undefined) {
      const limits = [
        [counters.subject, allowances.subject, pseudonym(subject)],
        [counters.subjectFromAddress, allowances.subjectFromAddress, pseudonym(`${network} ${subject}`)],
      ] as const;
      for (const [counter, allowance, key] of limits) {
        if (counter === null || allowance === undefined) continue;
        if ((await add(counter, key)) > allowance.points) throw rateLimited(allowance.seconds);
      }
    }
    const altogether = await add(counters.everywhere, EVERYWHERE);
    if (altogether === allowances.everywhere.points + 1) {
      this.logger.warn({ act }, 'more tries than usual from everywhere: each address is limited further');
    }
    if (altogether > allowances.everywhere.points && fromAddress > allowances.addressDuringFlood) {
      throw rateLimited(allowances.everywhere.seconds);
    }
    return {
      giveBack: async () => {
        await Promise.all(counted.map((takeBack) => takeBack()));
      },
    };
  }

  close(): Promise<void> {
    return this.counters.close();
  }
}

/** Usernames and e-mail addresses do not lie about in Redis; and a key has a bounded length. */
function pseudonym(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url');
}
