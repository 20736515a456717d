import { notFound } from '@customer-area/shared/errors';
import type { EntityManager } from 'typeorm';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import type { ConfirmEmailDeps } from './confirm-email';
import {
  type IssueConfirmationDeps,
  issueConfirmation,
  refuseTooManyConfirmations,
} from './issue-confirmation';

/** Sends a new link to the profile's address. False when it is already confirmed; RATE_LIMITED after five a day. */
export async function resendConfirmation(
  deps: ConfirmEmailDeps & IssueConfirmationDeps & { letters: LetterStore },
  manager: EntityManager,
  profileId: string,
): Promise<boolean> {
  // Locked: clicks at the same moment are counted one after the other.
  const profile = await deps.profiles.lock(profileId, manager);
  if (profile === null) throw notFound();
  const isReached = profile.undeliverableEmail !== profile.email;
  if (profile.emailVerifiedAt !== null && isReached) return false;
  const now = deps.clock.now();
  await refuseTooManyConfirmations(deps, manager, profileId, now);
  const link = await issueConfirmation(deps, manager, profile, now);
  await writeLetter(deps.letters, manager, {
    kind: 'email-confirmation',
    to: profile,
    content: letterTexts.emailConfirmation({ link }),
    at: now,
  });
  return true;
}
