import { loginThirdLevelTaken } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import { appendEvent, type EventHandlers, on } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { ftpRuleRemoved } from '../../contract';
import type { DomainStore } from '../portfolio';
import type { FtpRuleStore } from './ftp-rule.store';

export interface LostLoginDeps {
  readonly clock: Clock;
  readonly domains: DomainStore;
  readonly ftpRules: FtpRuleStore;
}

/** A login has lost its third level because the profile has: its rules end with it. Where the profile has taken it away, they stay. */
export function lostLoginHandlers({ clock, domains, ftpRules }: LostLoginDeps): EventHandlers {
  return on(loginThirdLevelTaken, async (manager, { profileId: owner, payload }) => {
    if (owner === null) return;
    const profileId = trustedProfileId(owner);
    const { domainId, loginId } = payload;
    if ((await domains.lock(manager, profileId, domainId)) !== null) return;
    const rules = await ftpRules.ofLogin(manager, { profileId, loginId });
    if (rules.length === 0) return;
    await ftpRules.countChange(manager);
    for (const rule of rules) {
      const { id, username, cidr } = rule;
      await ftpRules.remove(manager, rule);
      await appendEvent(manager, ftpRuleRemoved, {
        profileId,
        subjectId: id,
        payload: { username, cidr },
        occurredAt: clock.now(),
      });
    }
  });
}
