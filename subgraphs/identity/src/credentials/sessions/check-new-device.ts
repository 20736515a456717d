import type { EntityManager } from 'typeorm';
import { type Place, type Whereabouts } from '../whereabouts';
import { isKnownDevice, rememberedSince } from './known-device';
import type { LatestSessionStore } from './latest-sessions.store';

export interface CheckNewDeviceDeps {
  readonly latestSessions: LatestSessionStore;
  readonly whereabouts: Whereabouts;
}

export interface NewSession {
  readonly loginId: string;
  readonly profileId: string;
  readonly userAgent: string;
  readonly ip: string;
  readonly place: Place;
  readonly at: Date;
  /** Whether {@link LatestSessionStore.isUsual}, where that was asked before. */
  readonly isUsual?: boolean | undefined;
}

/** Whether a login comes with a device or from a country that it has not come with lately, which is news. */
export async function isUnfamiliar(
  { latestSessions, whereabouts }: CheckNewDeviceDeps,
  manager: EntityManager,
  newSession: NewSession,
): Promise<boolean> {
  const login = { id: newSession.loginId, profileId: newSession.profileId };
  const { userAgent, ip, at } = newSession;
  const use = { userAgent, ip, since: rememberedSince(at) };
  if (newSession.isUsual ?? (await latestSessions.isUsual(manager, login, use))) return false;
  const earlier = await latestSessions.latestOf(manager, login);
  const uses = await Promise.all(
    earlier.map(async (use) => ({
      userAgent: use.userAgent,
      place: await whereabouts.placeOf(use.ip),
      at: use.lastUsedAt,
    })),
  );
  return !isKnownDevice(newSession, uses);
}
