import { rateLimited } from '@customer-area/shared/errors';
import { networkOf } from '@customer-area/shared/network';
import type { Counter, Counters } from '@customer-area/shared/rate-limits';
import type { Viewer } from '@customer-area/shared/viewer';
import { rateLimitHeaders } from './rate-limit-headers';

/** Cost that may be spent in a minute: by the strangers of one address, by one login, by one API key. */
export interface CostPerMinute {
  readonly network: number;
  readonly login: number;
  readonly 'api-key': number;
}

type Spender = keyof CostPerMinute;

/** How much cost one viewer may spend in a minute that opens with the first operation. */
export class CostAllowance {
  private readonly counters: Readonly<Record<Spender, Counter>>;

  constructor(
    counters: Counters,
    private readonly perMinute: CostPerMinute,
  ) {
    const counter = (spender: Spender) =>
      counters.of(`cost-${spender}`, { points: perMinute[spender], seconds: 60 });
    this.counters = { network: counter('network'), login: counter('login'), 'api-key': counter('api-key') };
  }

  /** Counts the cost of an operation, at least one; RATE_LIMITED when the minute's allowance was spent before it. */
  spend(viewer: Viewer, cost: number, answerHeaders: Map<string, string>): Promise<void> {
    const [spender, key] = spenderOf(viewer);
    const quota = this.perMinute[spender];
    return this.counters[spender].spend(key, Math.max(1, cost)).then(({ count, resetsInMs }) => {
      if (count <= quota) return;
      const retryAfterSeconds = Math.max(1, Math.ceil(resetsInMs / 1_000));
      rateLimitHeaders(answerHeaders, { policy: `cost-${spender}`, quota, retryAfterSeconds });
      throw rateLimited(retryAfterSeconds);
    });
  }
}

/** Whose allowance an operation is taken from. */
export function spenderOf(viewer: Viewer): [Spender, string] {
  if (viewer.kind === 'anonymous') return ['network', networkOf(viewer.ip)];
  return viewer.limits?.via === 'api-key' ? ['api-key', viewer.limits.id] : ['login', viewer.loginId];
}
