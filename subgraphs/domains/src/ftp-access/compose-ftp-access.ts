import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import { accessFeedOperation } from './access-feed';
import { expireFtpRule, FTP_RULE_EXPIRED } from './expire-ftp-rule';
import { FtpResolver } from './ftp.resolver';
import type { FtpRuleStore } from './ftp-rule.store';

export interface FtpAccessDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ftpRules: FtpRuleStore;
  readonly identity: Peer;
  /** What holds for a login without rules. */
  readonly otherLogins: 'OPEN' | 'CLOSED';
}

/** What the slice adds to the service. */
export function composeFtpAccess(deps: FtpAccessDeps) {
  const jobs: readonly JobHandler[] = [{ kind: FTP_RULE_EXPIRED, run: (job) => expireFtpRule(deps, job) }];
  return { resolvers: [new FtpResolver(deps)], jobs, internal: accessFeedOperation(deps) };
}
