import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { ftpRuleRemoved } from '../../contract';
import type { FtpRuleRow } from './ftp-rule.entity';
import type { FtpRuleStore } from './ftp-rule.store';

export interface RemoveFtpRuleDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ftpRules: FtpRuleStore;
}

export interface RemovedFtpRule {
  readonly rule: FtpRuleRow;
  /** The rules that its login still has. */
  readonly left: readonly FtpRuleRow[];
}

/** Takes a rule away. NOT_FOUND for one that is not the profile's, or gone already. */
export async function removeFtpRule(
  { database, clock, ftpRules }: RemoveFtpRuleDeps,
  profileId: ProfileId,
  id: string,
): Promise<RemovedFtpRule> {
  if (!isId(id, 'ftr')) throw notFound();
  return database.transact(async (manager) => {
    await ftpRules.countChange(manager);
    const [rule] = await ftpRules.byIds({ read: manager }, profileId, [id]);
    if (rule === undefined) throw notFound();
    await ftpRules.remove(manager, rule);
    const { loginId, username, cidr } = rule;
    const left = await ftpRules.ofLogin(manager, { profileId, loginId });
    await appendEvent(manager, ftpRuleRemoved, {
      profileId,
      subjectId: id,
      payload: { username, cidr },
      occurredAt: clock.now(),
    });
    return { rule, left };
  });
}
