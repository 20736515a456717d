import { addDays } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { profileOf, trustedProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { newOwnerInvited } from '../../contract';
import { dataOfProfile } from '../registrant-changes';
import { lockOwnCase } from './own-half';
import { INVITATION_DAYS, MOST_INVITATIONS_PER_DAY } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';
import {
  type OwnerChangeDeps,
  type OwnerChangeRefusal,
  type RefusedOwnerChange,
  refused,
} from './owner-change-deps';
import { namesOf } from './tell-parties';

export type InviteOutcome =
  | RefusedOwnerChange
  | { readonly kind: 'invited'; readonly change: OwnerChangeRow };

/** Invites somebody to become the owner; the link of an invitation before leads nowhere from then on. */
export async function inviteNewOwner(
  deps: OwnerChangeDeps,
  viewer: LoginViewer,
  { ownerChangeId, email }: { readonly ownerChangeId: string; readonly email: string },
): Promise<InviteOutcome> {
  const { database, identity, clock, ownerChanges } = deps;
  const profileId = profileOf(viewer);
  const data = await dataOfProfile(identity, profileId);
  return database.transact(async (manager): Promise<InviteOutcome> => {
    const { party, change } = await lockOwnCase(ownerChanges, manager, profileId, ownerChangeId);
    // Who receives them has no say in who does.
    if (party !== 'GIVER') throw notFound();
    if (change.acceptedAt !== null) return refused('NEW_OWNER_KNOWN');
    const at = clock.now();
    if (change.state !== 'WAITING_NEW_OWNER' || change.dueAt <= at) return refused('OWNER_CHANGE_OVER');
    if (data?.emailVerified !== true) return refused('OWNER_ADDRESS_NOT_CONFIRMED');
    const code = await inviteInto(deps, manager, change, { email, locale: viewer.locale, at });
    return code === null ? { kind: 'invited', change } : refused(code);
  });
}

/**
 * Writes an invitation into a locked case. The letter is written by identity, which asks for the address and the secret: no fact
 * carries them. The number of a day is not exact for cases that begin at the same moment.
 */
export async function inviteInto(
  { ownerChangePapers }: Pick<OwnerChangeDeps, 'ownerChangePapers'>,
  manager: EntityManager,
  change: OwnerChangeRow,
  { email, locale, at }: { readonly email: string; readonly locale: string; readonly at: Date },
): Promise<OwnerChangeRefusal | null> {
  const { id: ownerChangeId, dueAt } = change;
  const profileId = trustedProfileId(change.profileId);
  const today = await ownerChangePapers.countInvitations(manager, profileId, addDays(at, -1));
  if (today >= MOST_INVITATIONS_PER_DAY) return 'TOO_MANY_INVITATIONS';
  await ownerChangePapers.endInvitations(manager, ownerChangeId, profileId, at);
  const inTime = addDays(at, INVITATION_DAYS);
  const invitation = {
    ...{ id: newId('oci'), profileId, ownerChangeId, email, locale, tokenHash: null, invitedAt: at },
    ...{ expiresAt: inTime < dueAt ? inTime : dueAt, endedAt: null, usedAt: null },
  };
  await ownerChangePapers.insertInvitation(manager, invitation);
  await appendEvent(manager, newOwnerInvited, {
    ...{ profileId, subjectId: ownerChangeId, occurredAt: at },
    payload: { names: namesOf(change), invitationId: invitation.id },
  });
  return null;
}
