import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import { creditExpired, creditExpiring } from '../../contract';
import { type LedgerStore, transfer } from '../ledger';
import { expired, type OpenGrant } from './credit-account';
import type { CreditAccountStore } from './credit-account.store';
import { DAYS_AHEAD, nextDeadline, type RemindedGrant, reminderDue } from './credit-deadlines';
import type { CreditExpiryStore } from './credit-expiry.store';
import { LOOK_AFTER_CREDIT } from './credit-jobs';
import { CreditMovementKind } from './credit-movement.entity';
import type { CreditMovementStore } from './credit-movement.store';

export interface LookAfterCreditDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ledger: LedgerStore;
  readonly creditAccounts: CreditAccountStore;
  readonly creditExpiries: CreditExpiryStore;
  readonly creditMovements: CreditMovementStore;
}

/**
 * The job `credit.look-after`: ends the credit of a profile whose time is over, tells of what will end in 60, 30 or 7 days, and plans
 * when to look again. All in one transaction under the lock of the account: what ran already is found done.
 */
export function lookAfterCredit(deps: LookAfterCreditDeps): JobRun {
  const { database, clock } = deps;
  return ({ subjectId }) =>
    database.transact(async (manager) => {
      const profileId = trustedProfileId(subjectId);
      // Nothing left of what was given, or nobody there any more: no account is opened for that.
      if ((await deps.creditExpiries.open(manager, profileId)).length === 0) return;
      await deps.creditAccounts.lock(manager, profileId);
      const grants = await deps.creditExpiries.open(manager, profileId);
      const now = clock.now();
      await endExpired(deps, manager, profileId, expired(grants, now), now);
      await remind(deps, manager, profileId, grants, now);
      const dueAt = nextDeadline(grants, now);
      if (dueAt !== null) await enqueueJob(manager, { kind: LOOK_AFTER_CREDIT, subjectId: profileId, dueAt });
    });
}

async function endExpired(
  deps: LookAfterCreditDeps,
  manager: EntityManager,
  profileId: ProfileId,
  ended: readonly OpenGrant[],
  at: Date,
): Promise<void> {
  if (ended.length === 0) return;
  for (const { id: grantId, remaining: cents } of ended)
    await deps.creditAccounts.take(manager, profileId, { grantId, cents });
  const cents = sum(ended.map(({ remaining }) => remaining));
  const subjectId = await deps.creditMovements.insert(manager, profileId, {
    ...{ kind: CreditMovementKind.EXPIRED, cents: -cents, at },
  });
  const entries = transfer(profileId, cents, { to: 'CUSTOMER_CREDIT', from: 'EXPIRED_CREDIT' });
  await deps.ledger.post(manager, { kind: 'CREDIT_EXPIRED', subjectId, at, entries });
  await appendEvent(manager, creditExpired, {
    profileId,
    subjectId: profileId,
    payload: { cents, expiredAt: lastEnd(ended) },
    occurredAt: at,
  });
}

/** One letter for all that is due at the same distance; the farther one is not written when it is too late for it. */
async function remind(
  deps: LookAfterCreditDeps,
  manager: EntityManager,
  profileId: ProfileId,
  grants: readonly RemindedGrant[],
  at: Date,
): Promise<void> {
  for (const daysAhead of DAYS_AHEAD) {
    const due = grants.filter((grant) => reminderDue(grant, at) === daysAhead);
    if (due.length === 0) continue;
    const ids = due.map(({ id }) => id);
    await deps.creditExpiries.remind(manager, profileId, ids, daysAhead);
    const cents = sum(due.map(({ remaining }) => remaining));
    await appendEvent(manager, creditExpiring, {
      profileId,
      subjectId: profileId,
      payload: { cents, daysAhead, expiresAt: firstEnd(due) },
      occurredAt: at,
    });
  }
}

const ends = (grants: readonly OpenGrant[]) => grants.map(({ expiresAt }) => expiresAt.getTime());
const firstEnd = (grants: readonly OpenGrant[]) => new Date(Math.min(...ends(grants)));
const lastEnd = (grants: readonly OpenGrant[]) => new Date(Math.max(...ends(grants)));
