import type { Clock } from '@customer-area/shared/clock';
import type { EntityManager } from 'typeorm';
import { type AddresseeOf, type LetterStore, letterTexts, writeLetter } from '../../letters';
import { deviceOf, type Place, type Whereabouts } from '../whereabouts';
import { isFamiliar } from './familiar';
import type { SessionStore } from './session.store';
import type { SessionEndingStore } from './session-endings.store';

/** Far above what a person has open; a program that signs in all the time ends its own oldest. */
const MAX_SESSIONS = 100;

export interface NoteEntranceDeps {
  readonly clock: Clock;
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
  readonly letters: LetterStore;
  readonly addresseeOf: AddresseeOf;
  readonly whereabouts: Whereabouts;
}

export interface Arrival {
  readonly loginId: string;
  readonly username: string;
  readonly profileId: string;
  readonly userAgent: string;
  readonly ip: string;
  readonly place: Place;
  readonly at: Date;
}

/**
 * What a new session means for the earlier ones of its login: an unfamiliar device or country is told by mail, and the
 * session that was not used for longest makes room when there are too many.
 */
export async function noteEntrance(
  deps: NoteEntranceDeps,
  manager: EntityManager,
  arrival: Arrival,
): Promise<void> {
  const earlier = await deps.sessions.latestOf(manager, {
    id: arrival.loginId,
    profileId: arrival.profileId,
  });
  const open = earlier.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > arrival.at);
  for (const { id } of open.slice(MAX_SESSIONS - 1))
    await deps.endings.end(manager, id, 'TOO_MANY', arrival.at);

  const uses = await Promise.all(
    earlier.map(async ({ userAgent, ip, lastUsedAt }) => ({
      userAgent,
      place: await deps.whereabouts.placeOf(ip),
      at: lastUsedAt,
    })),
  );
  if (isFamiliar(arrival, uses)) return;
  const to = await deps.addresseeOf(manager, { id: arrival.loginId, profileId: arrival.profileId });
  if (to === null) return;
  await writeLetter(deps.letters, manager, {
    kind: 'new-sign-in',
    to,
    content: letterTexts.newSignIn({
      ...arrival,
      device: deviceOf(arrival.userAgent),
      place: arrival.place.words,
    }),
    at: deps.clock.now(),
  });
}
