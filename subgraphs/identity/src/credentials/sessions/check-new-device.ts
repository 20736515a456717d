import type { EntityManager } from 'typeorm';
import { type Place, type Whereabouts } from '../whereabouts';
import { isKnownDevice } from './known-device';
import type { SessionStore } from './session.store';
import type { SessionEndingStore } from './session-endings.store';

/** Far above what a person has open; a program that signs in all the time ends its own oldest. */
const MAX_SESSIONS = 100;

export interface CheckNewDeviceDeps {
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
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
 * What a new session means for the earlier ones of its login: a device or country that was not used lately is news, and the
 * session that was not used for longest makes room when there are too many.
 */
export async function checkNewDevice(
  deps: CheckNewDeviceDeps,
  manager: EntityManager,
  newSession: NewSession,
): Promise<{ readonly unfamiliar: boolean }> {
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
  return { unfamiliar: !isKnownDevice(newSession, uses) };
}
