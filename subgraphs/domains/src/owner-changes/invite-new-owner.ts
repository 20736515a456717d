import { addDays } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { profileOf, trustedProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { newOwnerInvited } from '../../contract';
import { dataOfProfile } from '../registrant-changes';
import { awaitedApproval } from '../transfer-access';
import { masked } from '../verification';
import { lockOwnCase, ownHalf } from './own-half';
import { INVITATION_DAYS, MOST_INVITATIONS_PER_DAY, whyClosed } from './owner-change';
import type { AnyOwnerChange, OwnerChangeRow } from './owner-change.entity';
import {
  type OwnerChangeDeps,
  type OwnerChangeRefusal,
  type RefusedOwnerChange,
  refused,
} from './owner-change-deps';
import { namesOf } from './tell-parties';
import { whatIsApproved } from './what-is-approved';

export type InviteOutcome =
  | RefusedOwnerChange
  | { readonly kind: 'waiting'; readonly approvalId: string }
  | { readonly kind: 'invited'; readonly change: OwnerChangeRow };

/**
 * Invites somebody to become the owner; the link of an invitation before leads nowhere from then on. Who it is decides who gets the
 * domains: where another login has to approve the change, it approves each address that was not invited into the case before.
 */
export async function inviteNewOwner(
  deps: OwnerChangeDeps,
  viewer: LoginViewer,
  { ownerChangeId, email }: { readonly ownerChangeId: string; readonly email: string },
): Promise<InviteOutcome> {
  const { database, identity, clock, ownerChanges } = deps;
  const profileId = profileOf(viewer);
  const data = await dataOfProfile(identity, profileId);
  const { party, row } = await ownHalf(ownerChanges, database.read, profileId, ownerChangeId);
  if (party !== 'GIVER') throw notFound();
  const early = obstacleOf(row, data?.emailVerified === true, clock.now());
  if (early !== null) return refused(early);
  const approvalId = await approvalOf(deps, viewer, row, email);
  if (approvalId !== null) return { kind: 'waiting', approvalId };
  return database.transact(async (manager): Promise<InviteOutcome> => {
    const { party, change } = await lockOwnCase(ownerChanges, manager, profileId, ownerChangeId);
    // Who receives them has no say in who does.
    if (party !== 'GIVER') throw notFound();
    const at = clock.now();
    const obstacle = obstacleOf(change, data?.emailVerified === true, at);
    if (obstacle !== null) return refused(obstacle);
    const code = await inviteInto(deps, manager, change, { email, locale: viewer.locale, at });
    return code === null ? { kind: 'invited', change } : refused(code);
  });
}

function obstacleOf(change: AnyOwnerChange, isConfirmed: boolean, at: Date): OwnerChangeRefusal | null {
  if (change.acceptedAt !== null) return 'NEW_OWNER_KNOWN';
  if (change.state !== 'WAITING_NEW_OWNER' || change.dueAt <= at) return whyClosed(change.state);
  return isConfirmed ? null : 'OWNER_ADDRESS_NOT_CONFIRMED';
}

/** The request that another login has to approve first; null for an address that was approved with the case, or since. */
async function approvalOf(
  { database, identity, ownerChangePapers }: OwnerChangeDeps,
  viewer: LoginViewer,
  change: AnyOwnerChange,
  email: string,
): Promise<string | null> {
  const { id: invitedInto, domains, occasion } = change;
  const profileId = profileOf(viewer);
  const invited = await ownerChangePapers.invitationsOf(database.read, profileId, [invitedInto]);
  if (invited.some((one) => one.email === email)) return null;
  const [first] = domains;
  if (first === undefined) throw new Error(`${invitedInto} is about no domain`);
  const payload = { invitedInto, email };
  const withoutLock = change.withoutLock === 1;
  return awaitedApproval(identity, viewer, {
    ...{ action: 'CHANGE_OWNER', payload, useKey: `invite ${payloadHash(payload).slice(0, 40)}` },
    domain: { id: first.domainId, unicodeName: first.unicodeName, profileId },
    label: whatIsApproved({ names: namesOf(change), occasion, email, withoutLock }, viewer.locale),
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
    payload: { names: namesOf(change), invitationId: invitation.id, address: masked(email) },
  });
  return null;
}
