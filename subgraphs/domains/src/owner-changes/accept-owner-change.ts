import { profileRestrictions } from '@customer-area/identity/contract';
import { notFound } from '@customer-area/shared/errors';
import { askOperation } from '@customer-area/shared/http';
import { type ProfileId, profileOf } from '@customer-area/shared/isolation';
import { hashOfSecret } from '@customer-area/shared/link-secrets';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { ownerChangeAccepted } from '../../contract';
import { registrantSaying } from '../pushes';
import { dataOfProfile, type ProfileData } from '../registrant-changes';
import { contactDataOf } from '../registrant-contacts';
import { freezeItems } from './freeze-items';
import type { OwnerChangeRow } from './owner-change.entity';
import { type OwnerChangeDeps, type RefusedOwnerChange, refused } from './owner-change-deps';
import type { OwnerChangeInvitationRow } from './owner-change-papers.entity';
import { settleCase } from './settle-case';
import { namesOf, tellParties } from './tell-parties';

export type AcceptOutcome =
  | RefusedOwnerChange
  | { readonly kind: 'accepted'; readonly ownerChangeId: string };

/** A secret that never was, and one that leads nowhere any more, are answered alike. */
const OVER = refused('OWNER_INVITATION_OVER');

/**
 * Makes the profile the one that receives the domains, by the link of an invitation: a registrant is made of what it says now, and
 * what it has to give is written down. The same again is answered the same.
 */
export async function acceptOwnerChange(
  deps: OwnerChangeDeps,
  viewer: LoginViewer,
  token: string,
): Promise<AcceptOutcome> {
  const { database, identity, ownerChangePapers } = deps;
  const to = profileOf(viewer);
  const invitation = await ownerChangePapers.invitationBy(database.read, hashOfSecret(token));
  if (invitation === null) return OVER;
  const { profileId } = invitation;
  if (profileId === to) return refused('OWN_PROFILE_INVITED');
  const asked = await askOperation(identity, profileRestrictions, { profileId }, viewer.requestId);
  if (asked.secondFactorResetUntil !== null) return refused('SECOND_FACTOR_RESET_FIRST');
  const data = await dataOfProfile(identity, to);
  if (data === null) throw notFound();
  if (contactDataOf({ ...data.holder, ...data.contact, published: [] }) === null)
    return refused('OWNER_DATA_INCOMPLETE');
  return database.transact((manager) => receive(deps, manager, invitation, { to, viewer, data }));
}

async function receive(
  deps: OwnerChangeDeps,
  manager: EntityManager,
  invitation: OwnerChangeInvitationRow,
  { to, viewer, data }: { readonly to: ProfileId; readonly viewer: LoginViewer; readonly data: ProfileData },
): Promise<AcceptOutcome> {
  const { ownerChanges, ownerChangePapers, clock } = deps;
  const { ownerChangeId } = invitation;
  const { loginId } = viewer;
  const change = await ownerChanges.lockAny(manager, ownerChangeId);
  if (change === null) return OVER;
  const at = clock.now();
  if (change.otherProfileId === to && (await wasUsed(deps, manager, invitation)))
    return { kind: 'accepted', ownerChangeId };
  if (change.state !== 'WAITING_NEW_OWNER' || invitation.expiresAt <= at) return OVER;
  // Another one may have taken its place since it was looked up.
  if (!(await ownerChangePapers.changeInvitation(manager, invitation, { usedAt: at, endedAt: at })))
    return OVER;
  const registrantId = await registrantSaying(deps, manager, to, data, at);
  if (!(await ownerChanges.accept(manager, change, { profileId: to, loginId, registrantId }, at)))
    throw new Error(`${ownerChangeId} has a receiver, and waits for one`);
  const received: OwnerChangeRow = { ...change, otherProfileId: to, registrantId, acceptedAt: at };
  await freezeItems(deps, manager, received, 'RECEIVER', at);
  await confirmByAccepting(deps, manager, received, { viewer, at });
  await deps.caseRegistrants.ask(manager, received, at);
  const { dueAt } = change;
  const names = namesOf(change);
  await tellParties(manager, received, ownerChangeAccepted, (side) => ({ names, dueAt, side }), at);
  await settleCase(deps, manager, received, { loginId, at });
  return { kind: 'accepted', ownerChangeId };
}

/** Whoever accepts by the link in its letter has said that it wants the change: nothing else could confirm it better. */
async function confirmByAccepting(
  { ownerChangePapers }: OwnerChangeDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { viewer, at }: { readonly viewer: LoginViewer; readonly at: Date },
): Promise<void> {
  const checks = await ownerChangePapers.checksOf(manager, [change.id]);
  const check = checks.find(({ party, item }) => party === 'RECEIVER' && item === 'CONFIRMATION');
  if (check === undefined) return;
  const by = { loginId: viewer.loginId, secondFactor: viewer.secondFactor ? 1 : 0 };
  await ownerChangePapers.setCheck(manager, check, { state: 'ACCEPTED', reason: null, ...by }, at);
}

async function wasUsed(
  { ownerChangePapers }: OwnerChangeDeps,
  manager: EntityManager,
  { id }: OwnerChangeInvitationRow,
): Promise<boolean> {
  const now = await ownerChangePapers.findInvitation(manager, id);
  return now !== null && now.usedAt !== null;
}
