import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { Party } from './owner-change';
import { type AnyOwnerChange, OwnerChangeRow, ReceivedOwnerChangeRow } from './owner-change.entity';
import type { OwnerChangeStore } from './owner-change.store';

/** A case as one of its parties sees it. */
export interface OwnHalf {
  readonly party: Party;
  readonly row: AnyOwnerChange;
}

/** A case of the profile, whichever party it is; NOT_FOUND for one that it has no part in. */
export async function ownHalf(
  ownerChanges: OwnerChangeStore,
  manager: EntityManager,
  profileId: ProfileId,
  id: string,
): Promise<OwnHalf> {
  if (!isId(id, 'ocg')) throw notFound();
  const given = await ownerChanges.find(manager, OwnerChangeRow, profileId, id);
  if (given !== null) return { party: 'GIVER', row: given };
  const received = await ownerChanges.find(manager, ReceivedOwnerChangeRow, profileId, id);
  if (received === null) throw notFound();
  return { party: 'RECEIVER', row: received };
}

/** The same case, locked until the transaction ends: both parties wait for each other. */
export async function lockOwnCase(
  ownerChanges: OwnerChangeStore,
  manager: EntityManager,
  profileId: ProfileId,
  id: string,
): Promise<{ readonly party: Party; readonly change: OwnerChangeRow }> {
  const { party } = await ownHalf(ownerChanges, manager, profileId, id);
  const change = await ownerChanges.lockAny(manager, id);
  if (change === null) throw notFound();
  return { party, change };
}

/** The profile of a party; null while nobody is the receiver. */
export function profileOfParty(change: OwnerChangeRow, party: Party): ProfileId | null {
  const profileId = party === 'GIVER' ? change.profileId : change.otherProfileId;
  return profileId === null ? null : trustedProfileId(profileId);
}
