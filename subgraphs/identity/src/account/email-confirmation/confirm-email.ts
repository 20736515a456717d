import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { profileEmailConfirmed } from '../../../contract';
import { secretHash } from '../../secrets';
import { emailFingerprint, type ProfileStore } from '../profiles';
import { findConfirmation, markUsed } from './email-confirmation.store';

export interface ConfirmEmail {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
}

/**
 * Confirms the address a link was sent to. True also when the link is opened a second time (mail scanners and double
 * clicks do); false when it is unknown, too old, or the profile has another address by now.
 */
export async function confirmEmail(
  { database, clock, profiles }: ConfirmEmail,
  token: string,
): Promise<boolean> {
  const tokenHash = secretHash(token);
  return database.transact(async (manager) => {
    const confirmation = await findConfirmation(manager, tokenHash);
    const now = clock.now();
    if (confirmation === null || confirmation.expiresAt <= now) return false;
    const profile = await profiles.find(confirmation.profileId, manager);
    if (profile === null || profile.email !== confirmation.email) return false;
    await markUsed(manager, tokenHash, now);
    const { profileId } = profile;
    if (await profiles.markEmailVerified(manager, profileId, confirmation.email, now)) {
      await appendEvent(manager, profileEmailConfirmed, {
        profileId,
        subjectId: profileId,
        payload: { emailFingerprint: emailFingerprint(profile) },
        occurredAt: now,
      });
    }
    return true;
  });
}
