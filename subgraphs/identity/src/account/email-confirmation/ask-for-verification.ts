import type { Clock } from '@customer-area/shared/clock';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { type LetterStore, type letterTexts, writeLetter } from '../../letters';
import type { ProfileStore } from '../profiles';
import { type IssueConfirmationDeps, issueConfirmation } from './issue-confirmation';

export interface AskForVerificationDeps extends IssueConfirmationDeps {
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly letters: LetterStore;
}

export interface AskForVerification {
  readonly event: RecordedEvent;
  /** What the letter says, with the link that confirms the address. */
  readonly content: (link: string) => ReturnType<(typeof letterTexts)['emailConfirmation']>;
}

/** Writes to a registrant with a fresh link. Nobody is asked for what was confirmed meanwhile. */
export async function askForVerification(
  deps: AskForVerificationDeps,
  manager: EntityManager,
  { event, content }: AskForVerification,
): Promise<void> {
  if (event.profileId === null) return;
  const profile = await deps.profiles.find(event.profileId, manager);
  if (profile === null || profile.emailVerifiedAt !== null) return;
  const now = deps.clock.now();
  const link = await issueConfirmation(deps, manager, profile, now);
  await writeLetter(deps.letters, manager, {
    kind: event.type,
    to: profile,
    content: content(link),
    at: now,
  });
}
