import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { defineJob, type Job } from '@customer-area/shared/jobs';
import { ftpRuleExpired } from '../../contract';
import type { FtpRuleStore } from './ftp-rule.store';

/** Due at the end of a rule. */
export const FTP_RULE_EXPIRED = defineJob({ name: 'ftp-rule.expired' });

export interface ExpireFtpRuleDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ftpRules: FtpRuleStore;
}

/** Counts the change, so that servers learn of it. The rule itself stays, and keeps other addresses shut out. */
export async function expireFtpRule(
  { database, clock, ftpRules }: ExpireFtpRuleDeps,
  job: Job,
): Promise<void> {
  await database.transact(async (manager) => {
    const now = clock.now();
    const rule = await ftpRules.ofTimer(manager, job.subjectId);
    // Removed, or given another end meanwhile.
    if (rule === null || rule.expiresAt?.getTime() !== job.dueAt.getTime() || rule.expiresAt > now) return;
    await ftpRules.countChange(manager);
    const { profileId, id, username, cidr } = rule;
    await appendEvent(manager, ftpRuleExpired, {
      profileId,
      subjectId: id,
      payload: { username, cidr },
      occurredAt: now,
    });
  });
}
