import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { spendingLimitNear } from '../../contract';
import type { ProfileLimitStore } from './profile-limit.store';
import type { SpendingStore } from './spending.store';

export interface ProfileSpendingDeps {
  readonly spendings: SpendingStore;
  readonly profileLimits: ProfileLimitStore;
}

interface Spent {
  readonly profileId: string;
  readonly month: string;
  readonly amount: number;
}

/** At this part of the limit, in percent, its holder is told. */
const NEAR_PERCENT = 80;
/** What a profile without a limit spends is counted too: a limit holds from the day it is set. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Counts what a profile spends; what stands against it when it goes beyond the limit, and then nothing is counted. */
export async function takeFromProfile(
  deps: ProfileSpendingDeps,
  manager: EntityManager,
  { profileId: owner, month, amount }: Spent,
  at: Date,
): Promise<{ readonly limitCents: number; readonly spentCents: number } | null> {
  const profileId = trustedProfileId(owner);
  const counter = { profileId, spenderId: profileId, month };
  const limit = await deps.profileLimits.find(manager, profileId);
  const limitCents = limit ?? NO_LIMIT;
  const beyond = await deps.spendings.take(manager, counter, { amount, limitCents });
  if (beyond !== null) return { limitCents, ...beyond };
  if (limit !== null) await warn(deps, manager, counter, limit, at);
  return null;
}

/** Gives back what came to nothing. */
export function giveBackToProfile(
  { spendings }: Pick<ProfileSpendingDeps, 'spendings'>,
  manager: EntityManager,
  { profileId, month, amount }: Spent,
): Promise<void> {
  return spendings.giveBack(manager, { profileId, spenderId: profileId, month }, amount);
}

async function warn(
  deps: ProfileSpendingDeps,
  manager: EntityManager,
  { profileId: owner, month }: Pick<Spent, 'profileId' | 'month'>,
  limitCents: number,
  at: Date,
): Promise<void> {
  const profileId = trustedProfileId(owner);
  const [spending] = await deps.spendings.spentInMonth(manager, profileId, [profileId], month);
  const spentCents = spending?.spentCents ?? 0;
  if (spentCents * 100 < limitCents * NEAR_PERCENT) return;
  if (!(await deps.profileLimits.warnOnce(manager, profileId, month))) return;
  await appendEvent(manager, spendingLimitNear, {
    profileId,
    subjectId: profileId,
    payload: { limitCents, spentCents },
    occurredAt: at,
  });
}
