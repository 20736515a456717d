import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@customer-area/shared/clock';
import type { OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { ftpFeed } from '../../contract';
import type { AllowedRange, FtpRuleStore } from './ftp-rule.store';

export interface AccessFeedDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ftpRules: FtpRuleStore;
  readonly otherLogins: 'OPEN' | 'CLOSED';
}

type Feed = NonNullable<OutputOf<typeof ftpFeed>>;

/** While a request is held: one row is read by its key. */
const LOOK_AGAIN_MS = 1_000;

/** Answers the feed, and holds the request while it is what the caller has. */
export function accessFeedOperation(deps: AccessFeedDeps): InternalHandlers {
  return answerOperation(ftpFeed, async ({ etag, waitMs }) => {
    const until = Date.now() + waitMs;
    let seen: number | null = null;
    for (;;) {
      const version = await deps.ftpRules.version(deps.database.read);
      if (version !== seen) {
        const feed = await feedNow(deps, version);
        if (feed.etag !== etag) return feed;
        seen = version;
      }
      const left = until - Date.now();
      if (left <= 0) return null;
      await sleep(Math.min(LOOK_AGAIN_MS, left), undefined, { ref: false });
    }
  });
}

async function feedNow(
  { database, clock, ftpRules, otherLogins }: AccessFeedDeps,
  version: number,
): Promise<Feed> {
  const logins = byLogin(await ftpRules.allowedRanges(database.read, clock.now()));
  const content = { otherLogins, logins };
  const etag = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return { version, etag, ...content };
}

function byLogin(ranges: readonly AllowedRange[]): Feed['logins'] {
  const allowed = new Map<string, string[]>();
  for (const { username, cidr } of ranges) {
    const list = allowed.get(username) ?? [];
    allowed.set(username, list);
    if (cidr !== null) list.push(cidr);
  }
  return [...allowed].map(([username, list]) => ({ username, allowed: list }));
}
