import { addDays } from '@customer-area/shared/clock';
import { CallerFault, notFound } from '@customer-area/shared/errors';
import { type LetterStore, letterTexts, writeLetter } from '../letters';
import type { ConfirmEmail } from './confirm-email';
import { countConfirmations } from './email-confirmation.store';
import { type IssueConfirmation, issueConfirmation } from './issue-confirmation';

const MAX_PER_DAY = 5;

/** Sends a new link to the profile's address. False when it is already confirmed; RATE_LIMITED after five a day. */
export async function resendConfirmation(
  deps: ConfirmEmail & IssueConfirmation & { letters: LetterStore },
  profileId: string,
): Promise<boolean> {
  return deps.database.transact(async (manager) => {
    const profile = await deps.profiles.find(profileId, manager);
    if (profile === null) throw notFound();
    if (profile.emailVerifiedAt !== null) return false;
    const now = deps.clock.now();
    if ((await countConfirmations(manager, profileId, addDays(now, -1))) >= MAX_PER_DAY) {
      throw new CallerFault('RATE_LIMITED');
    }
    const link = await issueConfirmation(deps, manager, profile, now);
    await writeLetter(deps.letters, manager, {
      kind: 'email-confirmation',
      to: profile,
      content: letterTexts.emailConfirmation({ link }),
      at: now,
    });
    return true;
  });
}
