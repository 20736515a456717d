import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, forbidden } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { MAX_CENTS } from '@customer-area/shared/money';
import { spendingLimitSet } from '../../contract';
import type { ProfileLimitStore } from './profile-limit.store';

export interface SetSpendingLimitDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profileLimits: ProfileLimitStore;
}

export interface SetSpendingLimit {
  readonly profileId: ProfileId;
  /** In cents; null for no limit. */
  readonly limitCents: number | null;
  /** Whether the session was opened with a second factor. */
  readonly secondFactor: boolean;
}

/**
 * Sets what the profile spends at most in a calendar month. Less is always welcome; more, or no limit any more, needs a session that
 * was proven with a second factor.
 */
export async function setSpendingLimit(
  { database, clock, profileLimits }: SetSpendingLimitDeps,
  { profileId, limitCents, secondFactor }: SetSpendingLimit,
): Promise<void> {
  if (limitCents !== null && limitCents < 0)
    throw badInput('limit.amount', faultText('input.between', { least: 0, most: MAX_CENTS }));
  await database.transact(async (manager) => {
    const previousCents = await profileLimits.lock(manager, profileId);
    if (limitCents === previousCents) return;
    const raised = previousCents !== null && (limitCents === null || limitCents > previousCents);
    if (raised && !secondFactor) throw forbidden('SECOND_FACTOR_REQUIRED');
    const at = clock.now();
    await profileLimits.set(manager, profileId, limitCents, at);
    await appendEvent(manager, spendingLimitSet, {
      profileId,
      subjectId: profileId,
      payload: { limitCents, previousCents, raised },
      occurredAt: at,
    });
  });
}
