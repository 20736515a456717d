import type { ProfileId } from '@customer-area/shared/isolation';
import { hashOfSecret } from '@customer-area/shared/link-secrets';
import type { Occasion } from './owner-change';
import type { OwnerChangeDeps } from './owner-change-deps';
import { namesOf } from './tell-parties';

/** What an invitation offers; null for one that leads nowhere, or that this profile has made itself. */
export async function readInvitation(
  { database, clock, ownerChanges, ownerChangePapers }: OwnerChangeDeps,
  profileId: ProfileId,
  token: string,
): Promise<{
  readonly names: string[];
  readonly occasion: Occasion;
  readonly expiresAt: Date;
  readonly dueAt: Date;
} | null> {
  const invitation = await ownerChangePapers.invitationBy(database.read, hashOfSecret(token));
  if (invitation === null || invitation.endedAt !== null || invitation.expiresAt <= clock.now()) return null;
  if (invitation.profileId === profileId) return null;
  const change = await ownerChanges.findAny(database.read, invitation.ownerChangeId);
  if (change === null || change.state !== 'WAITING_NEW_OWNER') return null;
  const { occasion, dueAt } = change;
  return { names: namesOf(change), occasion, expiresAt: invitation.expiresAt, dueAt };
}
