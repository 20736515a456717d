import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { askOperation } from '@customer-area/shared/http';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { erasePersonalData, eraseProfile, type PersonalTable } from '@customer-area/shared/personal-data';
import type { EntityManager } from 'typeorm';
import { erasureBlocked, profileErased } from '../../../contract';
import { hashSecret } from '../../account/password';
import type { ProfileStore } from '../../account/profiles';
import type { SessionEndingStore } from '../../credentials/sessions';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import { newSecret } from '../../secrets';
import type { PersonalDataSource } from '../data-export';
import { CARRY_OUT_ERASURE, FORGET_TRACES } from './erasure';
import type { ErasureStore } from './erasure.store';
import { erasureOutlook } from './erasure-outlook';

export interface CarryOutErasureDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly erasures: ErasureStore;
  readonly letters: LetterStore;
  readonly endings: SessionEndingStore;
  /** Ends what else a login may come in with: API keys. Gateways hear of it. */
  readonly revokeApiKeysOf: (
    manager: EntityManager,
    login: { readonly profileId: ProfileId; readonly loginId: string },
    reason: 'PROFILE_ERASED',
  ) => Promise<void>;
  /** Ends what the profile lets others do for it, and what it does for others; both are told by name. */
  readonly endDelegations: (manager: EntityManager, profileId: ProfileId) => Promise<void>;
  /** Ends what lets our staff into the area of the profile. */
  readonly endSupportSessionsOf: (manager: EntityManager, profileId: ProfileId) => Promise<void>;
  /** The other services. */
  readonly peers: () => readonly PersonalDataSource[];
  /** Every service, this one included. */
  readonly sources: () => readonly PersonalDataSource[];
  /** What this service knows about a profile. */
  readonly tables: readonly PersonalTable[];
  /** Whether law obliges us to keep everything. */
  readonly isHeld: (manager: EntityManager, profileId: ProfileId) => Promise<boolean>;
}

/**
 * Erases a profile whose request has come due. First all access is revoked: from then on it cannot be taken back, and nobody acts for
 * the profile. Then the other services erase, each in a transaction of its own and as often as it takes; this one goes last, so
 * that a run that is cut short is taken up again. A legal hold stops it at any point, until it is lifted.
 */
export async function carryOutErasure(deps: CarryOutErasureDeps, requestId: string): Promise<void> {
  const { database, clock, erasures } = deps;
  const request = await erasures.toCarryOut(requestId);
  if (request === null) return;
  const profileId = trustedProfileId(request.profileId);
  const nobodysPassword = await hashSecret(newSecret());
  if (!request.isRunning) {
    const { obstacles } = await erasureOutlook(deps.sources(), profileId, request.renouncesCredit);
    if (obstacles.length > 0) return block(deps, { id: requestId, profileId });
    const begun = await database.transact(async (manager) => {
      // Locked: a hold that two members of staff put on it comes before or after.
      await deps.profiles.lock(profileId, manager);
      if (await deps.isHeld(manager, profileId)) return 'held';
      if (!(await erasures.begin(manager, { id: requestId, profileId }))) return 'taken back';
      await revokeAllAccess(deps, manager, profileId, nobodysPassword);
      return 'begun';
    });
    if (begun === 'held') return block(deps, { id: requestId, profileId });
    // Taken back a moment ago.
    if (begun === 'taken back') return;
  }

  for (const peer of deps.peers()) {
    // Nothing that two members of staff have put on hold is erased, though other parts of it are gone.
    if (await deps.isHeld(database.read, profileId))
      return database.transact((manager) => lookTomorrow(deps, manager, requestId));
    await askOperation(peer, erasePersonalData, { profileId });
  }
  await database.transact(async (manager) => {
    const now = clock.now();
    const profile = await deps.profiles.lock(profileId, manager);
    if (await deps.isHeld(manager, profileId)) return lookTomorrow(deps, manager, requestId);
    if (profile === null || !(await erasures.end(manager, { id: requestId, profileId }, 'DONE', now))) return;
    await writeLetter(deps.letters, manager, {
      kind: 'profile-erased',
      to: profile,
      content: letterTexts.profileErased({}),
      at: now,
    });
    // Once more: somebody may have got in while access was being revoked.
    await revokeAllAccess(deps, manager, profileId, nobodysPassword);
    await eraseProfile(manager, deps.tables, profileId);
    await enqueueJob(manager, { kind: FORGET_TRACES, subjectId: profileId, dueAt: addDays(now, 1) });
    await appendEvent(manager, profileErased, {
      profileId,
      subjectId: requestId,
      payload: {},
      occurredAt: now,
    });
  });
}

/** The erasure stays where it is while the hold lasts. */
async function lookTomorrow(
  { clock }: CarryOutErasureDeps,
  manager: EntityManager,
  requestId: string,
): Promise<void> {
  const dueAt = addDays(clock.now(), 1);
  await enqueueJob(manager, { kind: CARRY_OUT_ERASURE, subjectId: requestId, dueAt });
}

/** Nobody can sign in any more, and sessions, API keys, delegations and support sessions end. */
async function revokeAllAccess(
  deps: CarryOutErasureDeps,
  manager: EntityManager,
  profileId: ProfileId,
  nobodysPassword: string,
): Promise<void> {
  const { clock, erasures, endings, revokeApiKeysOf, endDelegations, endSupportSessionsOf } = deps;
  await erasures.closeLogins(manager, profileId, nobodysPassword, clock.now());
  for (const id of await erasures.openSessions(manager, profileId))
    await endings.end(manager, id, 'PROFILE_ERASED', new Date());
  for (const loginId of await erasures.logins(manager, profileId))
    await revokeApiKeysOf(manager, { profileId, loginId }, 'PROFILE_ERASED');
  await endDelegations(manager, profileId);
  await endSupportSessionsOf(manager, profileId);
}

/** Something came up in the two weeks: nothing is erased, and the customer is told. */
async function block(
  deps: CarryOutErasureDeps,
  request: { id: string; profileId: ProfileId },
): Promise<void> {
  const { database, clock, erasures, profiles } = deps;
  await database.transact(async (manager) => {
    const now = clock.now();
    const profile = await profiles.find(request.profileId, manager);
    if (profile === null || !(await erasures.end(manager, request, 'BLOCKED', now))) return;
    await appendEvent(manager, erasureBlocked, {
      profileId: request.profileId,
      subjectId: request.id,
      payload: {},
      occurredAt: now,
    });
  });
}
