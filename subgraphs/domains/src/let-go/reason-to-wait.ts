import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { TldPolicy } from '../names';
import type { WaitCode } from '../operations';
import { type AwaitedMoneyDeps, awaitedMoneyFor } from './awaited-money';
import { latestLetGo } from './latest-let-go';
import type { LetGoHoldStore } from './let-go-hold.store';
import type { UnpaidDomain } from './unpaid';

export interface ReasonToWaitDeps extends AwaitedMoneyDeps {
  readonly database: Database;
  readonly letGoHolds: LetGoHoldStore;
}

export interface ReasonToWait {
  readonly waitsFor: WaitCode;
  readonly askAt: Date;
}

/** Half an hour: whoever does not answer is asked again. */
const ASK_AGAIN_DAYS = 1 / 48;

export const askAgainAt = (now: Date) => addDays(now, ASK_AGAIN_DAYS);

/** Why an unpaid domain is not let go yet, and until when; null when it is. Never beyond the grace of its registry. */
export async function reasonToWait(
  deps: ReasonToWaitDeps,
  domain: UnpaidDomain,
  policy: TldPolicy,
  { now, requestId }: { readonly now: Date; readonly requestId: string },
): Promise<ReasonToWait | null> {
  const latest = latestLetGo(domain.paidThrough, policy);
  if (now >= latest) return null;
  const { database, letGoHolds } = deps;
  const hold = await letGoHolds.ofDomain(database.read, trustedProfileId(domain.profileId), domain.id);
  if (hold !== null && hold.heldUntil > now) return { waitsFor: 'STAFF_HOLD', askAt: hold.heldUntil };
  const money = await awaitedMoneyFor(deps, domain, requestId);
  const until = money === 'unknown' ? askAgainAt(now) : money;
  if (until === null || until <= now) return null;
  return { waitsFor: 'MONEY_ON_ITS_WAY', askAt: until < latest ? until : latest };
}
