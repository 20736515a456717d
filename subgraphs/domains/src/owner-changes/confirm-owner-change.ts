import { profileRestrictions } from '@customer-area/identity/contract';
import { askOperation } from '@customer-area/shared/http';
import { profileOf } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { ownerChangeConfirmed } from '../../contract';
import { lockOwnCase, ownHalf } from './own-half';
import { type Party, takesPapers, whyClosed } from './owner-change';
import { OwnerChangeRow } from './owner-change.entity';
import { type OwnerChangeDeps, type RefusedOwnerChange, refused } from './owner-change-deps';
import type { OwnerChangeCheckRow } from './owner-change-papers.entity';
import { settleCase } from './settle-case';
import { namesOf, tellParty } from './tell-parties';

export type ConfirmOutcome = RefusedOwnerChange | { readonly kind: 'confirmed' };

/** A party says that it wants the change, where its registry asks for no papers. Twice is once. */
export async function confirmOwnerChange(
  deps: OwnerChangeDeps,
  viewer: LoginViewer,
  ownerChangeId: string,
): Promise<ConfirmOutcome> {
  const { database, identity, clock, ownerChanges, ownerChangePapers } = deps;
  const profileId = profileOf(viewer);
  const { row } = await ownHalf(ownerChanges, database.read, profileId, ownerChangeId);
  const giver = row instanceof OwnerChangeRow ? row.profileId : row.otherProfileId;
  const of = { profileId: giver ?? '' };
  const { secondFactorResetUntil } = await askOperation(identity, profileRestrictions, of, viewer.requestId);
  return database.transact(async (manager): Promise<ConfirmOutcome> => {
    const { party, change } = await lockOwnCase(ownerChanges, manager, profileId, ownerChangeId);
    const checks = await ownerChangePapers.checksOf(manager, [change.id]);
    const check = checks.find((one) => one.party === party && one.item === 'CONFIRMATION');
    if (check === undefined)
      return refused(isByLetter(checks, party) ? 'CONFIRM_BY_LETTER' : 'ITEM_NOT_ASKED');
    if (check.state === 'ACCEPTED') return { kind: 'confirmed' };
    if (!takesPapers(change.state)) return refused(whyClosed(change.state));
    // It says yes to somebody: not before anybody knows to whom.
    if (change.acceptedAt === null) return refused('NEW_OWNER_AWAITED');
    if (secondFactorResetUntil !== null) return refused('SECOND_FACTOR_RESET_FIRST');
    const at = clock.now();
    // Where no papers are asked for this is all that shows who wanted it.
    const by = { loginId: viewer.loginId, secondFactor: viewer.secondFactor ? 1 : 0 };
    await ownerChangePapers.setCheck(manager, check, { state: 'ACCEPTED', reason: null, ...by }, at);
    await tellParty(manager, change, party, ownerChangeConfirmed, { names: namesOf(change) }, at);
    await settleCase(deps, manager, change, { loginId: viewer.loginId, at });
    return { kind: 'confirmed' };
  });
}

/** Whether it is for who holds the domains to say, whoever has a session of their profile. */
function isByLetter(checks: readonly OwnerChangeCheckRow[], party: Party): boolean {
  return checks.some((one) => one.party === party && one.item === 'REGISTRANT_CONFIRMATION');
}
