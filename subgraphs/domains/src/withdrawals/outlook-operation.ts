import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { withdrawalOutlook } from '../../contract';
import { messages } from '../messages';
import type { Outlook, OutlookDeps } from './outlook';
import { outlookOf } from './outlook-of';

export interface WithdrawalOutlookDeps extends OutlookDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** Answers billing, which tells customers what becomes of lines before they withdraw from them. */
export const withdrawalOutlookOperation = (deps: WithdrawalOutlookDeps) =>
  answerOperation(withdrawalOutlook, async ({ profileId, locale, lineIds }) => {
    const owner = trustedProfileId(profileId);
    const now = deps.clock.now();
    return deps.database.transact(async (manager) => {
      const lines = [];
      const asked = { profileId: owner, lineIds, withdrawnAt: null };
      for (const lineId of lineIds) {
        const outlook = await outlookOf(deps, manager, { ...asked, lineId }, now);
        const { becomes } = outlook;
        const name = 'domain' in outlook ? outlook.domain.unicodeName : '';
        const until = untilOf(outlook) ?? now;
        lines.push({
          lineId,
          becomes,
          consequence: messages.text(locale, `withdrawalOutlook.${becomes}`, { name, until }),
        });
      }
      return { lines };
    });
  });

function untilOf(outlook: Outlook): Date | null {
  if ('paidThrough' in outlook) return outlook.paidThrough;
  return 'endsAt' in outlook ? outlook.endsAt : null;
}
