import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { conflict, forbidden, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { delegationLimitChanged } from '../../../contract';
import { messages } from '../../messages';
import { spendingLimit } from '../spending-limit';
import type { DelegationStore } from './delegation.store';
import { stateAt } from './delegation-state';

export interface SetDelegationLimitDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly delegations: DelegationStore;
}

export interface SetDelegationLimit {
  readonly profileId: ProfileId;
  readonly delegationId: string;
  readonly spendingLimitCents: number;
  /** Whether the session was opened with a second factor. */
  readonly secondFactor: boolean;
}

/**
 * Changes what a delegate may pay in a calendar month with the kept means and the credit of the profile that delegates. More
 * needs a session that was proven with a second factor. NOT_FOUND for one that the profile has not given, CONFLICT for one
 * that has ended.
 */
export async function setDelegationLimit(
  deps: SetDelegationLimitDeps,
  command: SetDelegationLimit,
): Promise<void> {
  const { profileId, delegationId: id } = command;
  if (!isId(id, 'dlg')) throw notFound();
  const cents = spendingLimit('spendingLimit.amount', command.spendingLimitCents);
  await deps.database.transact(async (manager) => {
    const delegation = await deps.delegations.lockOfEither(manager, profileId, id);
    // Who received it may read the limit, and never set it.
    if (delegation === null || delegation.profileId !== profileId) throw notFound();
    const now = deps.clock.now();
    const state = stateAt(delegation, now);
    if (state !== 'INVITED' && state !== 'ACTIVE')
      throw conflict(messages.localized('fault.delegationEnded'));
    const previousCents = delegation.spendingLimitCents;
    if (cents === previousCents) return;
    const raised = cents > previousCents;
    if (raised && !command.secondFactor) throw forbidden('SECOND_FACTOR_REQUIRED');
    await deps.delegations.setLimit(manager, id, cents);
    await appendEvent(manager, delegationLimitChanged, {
      profileId,
      subjectId: id,
      payload: { email: delegation.email, limitCents: cents, previousCents, raised },
      occurredAt: now,
    });
  });
}
