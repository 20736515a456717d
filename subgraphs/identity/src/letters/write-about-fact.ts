import type { Clock } from '@customer-area/shared/clock';
import type { LetterTopic } from '@customer-area/shared/contract';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type { Addressee, AddresseeOf } from './addressee';
import type { LetterStore } from './letter.store';
import { type LetterAboutFact, letterAboutFact } from './letter-about-fact';
import { writeLetter } from './write-letter';

/** Whom the letters of a fact are for. */
export interface Recipients {
  ofProfile(profileId: string, manager: EntityManager): Promise<Addressee | null>;
  readonly ofLogin: AddresseeOf;
  /** The addresses that a profile had until lately. */
  formerEmails(profileId: string, manager: EntityManager, now: Date): Promise<readonly string[]>;
}

/** Whether a profile wants letters of a topic. */
export type LettersPreferences = (
  manager: EntityManager,
  profileId: string,
  topic: LetterTopic,
) => Promise<boolean>;

export interface WriteAboutFactDeps {
  readonly isMailWanted: LettersPreferences;
  readonly clock: Clock;
  readonly letters: LetterStore;
  readonly recipients: Recipients;
}

/**
 * Writes the letter of a fact, in the transaction that moves the cursor of the service that told it: once, whatever dies on the
 * way. The address and the language stay in this service: no fact carries them.
 */
export async function writeAboutFact(
  deps: WriteAboutFactDeps,
  manager: EntityManager,
  event: RecordedEvent,
): Promise<void> {
  const letter = letterAboutFact(event);
  if (letter === null) return;
  const { profileId } = event;
  const isChosen = letter.topic !== 'SERVICE' && profileId !== null;
  if (isChosen && !(await deps.isMailWanted(manager, profileId, letter.topic))) return;
  const at = deps.clock.now();
  for (const to of await addressees(deps, manager, letter.to, event, at))
    await writeLetter(deps.letters, manager, { kind: event.type, to, content: letter.content, at });
}

async function addressees(
  { recipients }: WriteAboutFactDeps,
  manager: EntityManager,
  to: LetterAboutFact['to'],
  { profileId, payload }: RecordedEvent,
  now: Date,
): Promise<readonly Addressee[]> {
  if (to === 'login') {
    const { loginId } = payload as { loginId: string };
    const holder = await recipients.ofLogin(manager, { id: loginId, profileId: profileId ?? '' });
    return holder === null ? [] : [holder];
  }
  const profile = profileId === null ? null : await recipients.ofProfile(profileId, manager);
  if (profileId === null || profile === null) return [];
  if (to === 'profile') return [profile];
  const former = await recipients.formerEmails(profileId, manager, now);
  return [...new Set([profile.email, ...former])].map((email) => ({ ...profile, email }));
}
