import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { profileEmailConfirmed } from '../../../contract';
import { emailFingerprint, secretHash } from '../../secrets';
import type { ProfileStore } from '../profiles';
import type { EmailConfirmationStore } from './email-confirmation.store';

export interface ConfirmEmailDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly confirmations: EmailConfirmationStore;
}

/**
 * Confirms the address a link was sent to. True also when the link is opened a second time (mail scanners and double
 * clicks do); false when it is unknown, too old, or the profile has another address by now.
 */
export async function confirmEmail(deps: ConfirmEmailDeps, token: string): Promise<boolean> {
  const tokenHash = secretHash(token);
  return deps.database.transact(async (manager) => {
    const confirmation = await deps.confirmations.lock(manager, tokenHash);
    const now = deps.clock.now();
    if (confirmation === null || confirmation.expiresAt <= now) return false;
    const profile = await deps.profiles.find(confirmation.profileId, manager);
    if (profile === null || profile.email !== confirmation.email) return false;
    await deps.confirmations.markUsed(manager, tokenHash, now);
    const { profileId } = profile;
    if (await deps.profiles.markEmailVerified(manager, profileId, confirmation.email, now)) {
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
