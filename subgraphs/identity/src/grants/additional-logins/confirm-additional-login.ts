import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { conflict, notFound, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { loginCreated } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import type { ProfileStore } from '../../account/profiles';
import { messages } from '../../messages';
import { secretHash } from '../../secrets';
import type { LoginConfirmationStore } from './login-confirmation.store';
import { hasTooMany } from './prepare-additional-login';

export interface ConfirmAdditionalLoginDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly confirmations: LoginConfirmationStore;
}

/**
 * Second step: confirms, and makes the login. The same token again answers the login it made. NOT_FOUND for a token that
 * is unknown or another profile's, CONFLICT for one that has expired, or one login too many, UNAUTHENTICATED for a login that was
 * disabled or limited meanwhile.
 */
export async function confirmAdditionalLogin(
  deps: ConfirmAdditionalLoginDeps,
  input: { profileId: ProfileId; loginId: string; confirmationToken: string },
): Promise<string> {
  const tokenHash = secretHash(input.confirmationToken);
  return deps.database.transact(async (manager) => {
    const confirmation = await deps.confirmations.lock(manager, input.profileId, tokenHash);
    if (confirmation === null) throw notFound();
    if (confirmation.createdLoginId !== null) return confirmation.createdLoginId;
    const now = deps.clock.now();
    const { passwordHash, username } = confirmation;
    if (passwordHash === null || username === null || confirmation.expiresAt <= now) {
      throw conflict(messages.localized('fault.confirmationExpired'));
    }
    const profile = await deps.profiles.lock(input.profileId, manager);
    if (profile === null) throw notFound();
    // Under the same lock: the new login would see all that this one no longer does.
    if (!(await deps.logins.isOrdinary(input.profileId, input.loginId, manager))) throw unauthenticated();
    // Counted again, under the profile's lock: any number of confirmations may have been prepared meanwhile.
    if (hasTooMany(await deps.logins.countOf(input.profileId, manager))) {
      throw conflict(messages.localized('fault.mostLogins'));
    }
    const id = newId('lgn');
    await deps.logins.insert(manager, {
      id,
      profileId: input.profileId,
      username,
      passwordHash,
      createdAt: now,
    });
    await deps.confirmations.markCreated(manager, tokenHash, id);
    await appendEvent(manager, loginCreated, {
      profileId: input.profileId,
      subjectId: id,
      payload: { loginId: id, username },
      occurredAt: now,
    });
    return id;
  });
}
