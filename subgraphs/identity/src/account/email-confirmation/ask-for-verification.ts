import type { Clock } from '@customer-area/shared/clock';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import type { ProfileStore } from '../profiles';
import { type IssueConfirmationDeps, issueConfirmation } from './issue-confirmation';

export interface AskForVerificationDeps extends IssueConfirmationDeps {
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly letters: LetterStore;
}

const concerned = z.object({ names: z.array(z.string()), domains: z.number().int() });
const requested = concerned.extend({ dueAt: z.coerce.date(), suspended: z.boolean() });
const reminded = concerned.extend({ dueAt: z.coerce.date(), daysLeft: z.number().int() });

/**
 * What domains tells about an address that an extension wants confirmed becomes a letter with a fresh link. Nobody is asked for
 * what was confirmed meanwhile.
 */
export async function askForVerification(
  deps: AskForVerificationDeps,
  manager: EntityManager,
  event: RecordedEvent,
): Promise<void> {
  const text = textFor(event);
  if (text === null || event.profileId === null) return;
  const profile = await deps.profiles.find(event.profileId, manager);
  if (profile === null || profile.emailVerifiedAt !== null) return;
  const now = deps.clock.now();
  const link = await issueConfirmation(deps, manager, profile, now);
  await writeLetter(deps.letters, manager, { kind: event.type, to: profile, content: text(link), at: now });
}

function textFor({ type, payload }: RecordedEvent) {
  switch (type) {
    case 'verification.requested': {
      const facts = requested.parse(payload);
      return (link: string) => letterTexts.verificationRequested({ ...facts, link });
    }
    case 'verification.reminded': {
      const facts = reminded.parse(payload);
      return (link: string) => letterTexts.verificationReminded({ ...facts, link });
    }
    case 'verification.lapsed': {
      const facts = concerned.parse(payload);
      return (link: string) => letterTexts.verificationLapsed({ ...facts, link });
    }
    default:
      return null;
  }
}
