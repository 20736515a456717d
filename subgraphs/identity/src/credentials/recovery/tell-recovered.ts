import { addDays, type Clock } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { loginRecovered } from '../../../contract';
import { FORMER_ADDRESS_DAYS, type ProfileStore } from '../../account/profiles';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import type { LiveRecovery } from './recovery.store';
import type { RemainingAccessOf } from './remaining-access-port';

export interface TellRecoveredDeps {
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly letters: LetterStore;
  readonly remainingAccessOf: RemainingAccessOf;
}

/**
 * Tells the audit log, and every address of the profile, that a login has a new password. Whoever opened the mailed link also reads what
 * works without a password, with a link that ends it; the other addresses may be somebody else's by now, or not yet the holder's.
 */
export async function tellRecovered(
  deps: TellRecoveredDeps,
  manager: EntityManager,
  { profileId, loginId, username, mailedTo }: LiveRecovery,
): Promise<void> {
  const { clock, profiles, letters } = deps;
  const at = clock.now();
  const profile = await profiles.find(profileId, manager);
  if (profile === null) return;
  await appendEvent(manager, loginRecovered, {
    profileId,
    subjectId: loginId,
    payload: { loginId, username },
    occurredAt: at,
  });
  const remaining = await deps.remainingAccessOf(manager, { loginId, profileId });
  const former = await profiles.formerEmails(manager, profileId, addDays(at, -FORMER_ADDRESS_DAYS));
  for (const email of new Set([mailedTo, profile.email, ...former]))
    await writeLetter(letters, manager, {
      kind: 'login-recovered',
      to: { ...profile, email },
      content: letterTexts.loginRecovered({ username, remaining: email === mailedTo ? remaining : null }),
      at,
    });
}
