import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { forbidden, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { delegationRevoked } from '../../../contract';
import type { SessionEndingStore } from '../../credentials/sessions';
import { displayName, type LetterStore, letterTexts, writeLetter } from '../../letters';
import { type TellBothSidesDeps, tellBothSides } from './both-sides';
import type { DelegationRow } from './delegation.entity';
import type { DelegationStore } from './delegation.store';
import { stateAt } from './delegation-state';

export interface RevokeDelegationDeps extends TellBothSidesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly delegations: DelegationStore;
  readonly endings: SessionEndingStore;
  readonly letters: LetterStore;
}

/**
 * Ends a delegation at once, from either side, with every session that works through it; or withdraws an invitation. False
 * when it had ended before. NOT_FOUND for one that the profile has neither given nor received. The giver takes something
 * away that another customer counts on, and has to have signed in lately; whoever gives up what it received does not.
 */
export async function revokeDelegation(
  deps: RevokeDelegationDeps,
  input: { readonly profileId: ProfileId; readonly isFresh: boolean; readonly id: string },
): Promise<boolean> {
  const { profileId, isFresh, id } = input;
  return deps.database.transact(async (manager) => {
    const delegation = await deps.delegations.lockOfEither(manager, profileId, id);
    if (delegation === null) throw notFound();
    const isGiver = delegation.profileId === profileId;
    if (isGiver && !isFresh) throw forbidden('FRESH_SIGN_IN_REQUIRED');
    return revokeLocked(deps, manager, delegation, isGiver ? 'GIVER' : 'DELEGATE');
  });
}

/** Ends all that a profile has given. */
export async function revokeAllGivenBy(
  deps: RevokeDelegationDeps,
  manager: EntityManager,
  profileId: ProfileId,
): Promise<void> {
  for (const { id } of await deps.delegations.standingOf(manager, profileId, deps.clock.now())) {
    const delegation = await deps.delegations.lock(manager, id);
    if (delegation !== null) await revokeLocked(deps, manager, delegation, 'GIVER');
  }
}

/** Ends all that a profile has given and received, because the profile itself comes to an end. */
export async function revokeAllOf(
  deps: RevokeDelegationDeps,
  manager: EntityManager,
  profileId: ProfileId,
): Promise<void> {
  // Locked one by one, by id: a search that locks what it looks at would hold up everybody's.
  for (const id of await deps.delegations.openOf(manager, profileId)) {
    const delegation = await deps.delegations.lock(manager, id);
    if (delegation === null) continue;
    await revokeLocked(deps, manager, delegation, delegation.profileId === profileId ? 'GIVER' : 'DELEGATE');
  }
}

async function revokeLocked(
  deps: RevokeDelegationDeps,
  manager: EntityManager,
  delegation: DelegationRow,
  by: 'GIVER' | 'DELEGATE',
): Promise<boolean> {
  const now = deps.clock.now();
  const state = stateAt(delegation, now);
  if (state !== 'INVITED' && state !== 'ACTIVE') return false;
  const { id, otherProfileId } = delegation;
  if (otherProfileId === null) {
    await withdrawLocked(deps, manager, delegation, now);
    return true;
  }
  await deps.delegations.end(manager, delegation, 'REVOKED', now);
  await deps.endings.endAllThrough(manager, { id, delegateProfileId: otherProfileId }, new Date());
  const about = { ...delegation, otherProfileId };
  await tellBothSides(
    deps,
    manager,
    about,
    delegationRevoked,
    (shared) => ({ ...shared, by, withdrawn: false }),
    now,
  );
  return true;
}

/** Withdraws an invitation that is locked. */
export async function withdrawLocked(
  deps: RevokeDelegationDeps,
  manager: EntityManager,
  delegation: DelegationRow,
  at: Date,
): Promise<void> {
  await deps.delegations.end(manager, delegation, 'REVOKED', at);
  await tellOfWithdrawal(deps, manager, delegation, at);
}

/** Nobody has accepted: there is one profile to tell, and an address whose link leads nowhere now. */
async function tellOfWithdrawal(
  { profiles, letters }: RevokeDelegationDeps,
  manager: EntityManager,
  { id, profileId, email, scopes, until }: DelegationRow,
  at: Date,
): Promise<void> {
  const giver = await profiles.find(profileId, manager);
  if (giver === null) throw notFound();
  const giverName = displayName(giver);
  await writeLetter(letters, manager, {
    kind: 'delegation-withdrawn',
    to: { profileId: null, email, locale: giver.locale, firstName: null, lastName: null, companyName: email },
    content: letterTexts.delegationWithdrawn({ giver: giverName }),
    at,
  });
  await appendEvent(manager, delegationRevoked, {
    profileId,
    subjectId: id,
    payload: {
      giverName,
      delegateName: email,
      scopes: scopes.split(' '),
      until,
      side: 'GIVER',
      by: 'GIVER',
      withdrawn: true,
    },
    occurredAt: at,
  });
}
