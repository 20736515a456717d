import type { Clock } from '@customer-area/shared/clock';
import type { EntityManager } from 'typeorm';
import { type AddresseeOf, type LetterStore, letterTexts, writeLetter } from '../../letters';
import { deviceOf, type Place, type Whereabouts } from '../whereabouts';
import { isKnownDevice } from './known-device';
import type { SessionStore } from './session.store';
import type { SessionEndingStore } from './session-endings.store';

/** Far above what a person has open; a program that signs in all the time ends its own oldest. */
const MAX_SESSIONS = 100;

export interface CheckNewDeviceDeps {
  readonly clock: Clock;
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
  readonly letters: LetterStore;
  readonly addresseeOf: AddresseeOf;
  readonly whereabouts: Whereabouts;
}

export interface NewSession {
  readonly loginId: string;
  readonly username: string;
  readonly profileId: string;
  readonly userAgent: string;
  readonly ip: string;
  readonly place: Place;
  readonly at: Date;
}

/**
 * What a new session means for the earlier ones of its login: a device or country that was not used lately is told by mail, and the
 * session that was not used for longest makes room when there are too many.
 */
export async function checkNewDevice(
  deps: CheckNewDeviceDeps,
  manager: EntityManager,
  newSession: NewSession,
): Promise<void> {
  const earlier = await deps.sessions.latestOf(manager, {
    id: newSession.loginId,
    profileId: newSession.profileId,
  });
  const open = earlier.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > newSession.at);
  for (const { id } of open.slice(MAX_SESSIONS - 1))
    await deps.endings.end(manager, id, 'TOO_MANY', newSession.at);

  const uses = await Promise.all(
    earlier.map(async ({ userAgent, ip, lastUsedAt }) => ({
      userAgent,
      place: await deps.whereabouts.placeOf(ip),
      at: lastUsedAt,
    })),
  );
  if (isKnownDevice(newSession, uses)) return;
  const to = await deps.addresseeOf(manager, { id: newSession.loginId, profileId: newSession.profileId });
  if (to === null) return;
  await writeLetter(deps.letters, manager, {
    kind: 'new-sign-in',
    to,
    content: letterTexts.newSignIn({
      ...newSession,
      device: deviceOf(newSession.userAgent),
      place: newSession.place.words,
    }),
    at: deps.clock.now(),
  });
}
