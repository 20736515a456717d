import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { sessionOpened } from '../../../contract';
import { newSecret, secretHash } from '../../secrets';
import { deviceOf, type Whereabouts } from '../whereabouts';
import type { TokenSubject } from './access-token';
import type { DelegatedRights } from './delegated-rights';
import type { SessionStore } from './session.store';
import type { SessionEndingStore } from './session-endings.store';

export interface ReplaceSessionDeps {
  readonly sessions: SessionStore;
  readonly endings: SessionEndingStore;
  readonly whereabouts: Whereabouts;
}

/** A session that took the place of another; its access token is still to be issued. */
export interface ReplacedSession extends TokenSubject {
  readonly refreshToken: string;
}

/**
 * Puts a session in the place of the viewer's: with other rights, but no stronger and no longer. How and when its login
 * proved who it is, and when it must do so again, are carried over; the present session ends. UNAUTHENTICATED when that has
 * ended already: of twenty calls at once one goes on.
 */
export async function replaceSession(
  { sessions, endings, whereabouts }: ReplaceSessionDeps,
  manager: EntityManager,
  viewer: Pick<LoginViewer, 'sessionId' | 'loginId' | 'ip' | 'userAgent'>,
  rights: DelegatedRights | null,
): Promise<ReplacedSession> {
  const now = new Date();
  const place = await whereabouts.placeOf(viewer.ip);
  // The login first, as whoever opens or ends its sessions does: they come one after the other.
  const known = await sessions.lockLogin(manager, viewer.loginId);
  const present = await sessions.lockOpen(manager, { id: viewer.sessionId, loginId: viewer.loginId }, now);
  if (known === null || present === null) throw unauthenticated();
  await endings.end(manager, present.id, 'SWITCHED', now);

  const { profileId, loginId, authenticatedAt, secondFactor } = present;
  const sessionId = newId('ses');
  const refreshToken = newSecret();
  const delegationId = rights?.limits.id ?? null;
  await sessions.insert(manager, {
    id: sessionId,
    profileId,
    loginId,
    createdAt: now,
    authenticatedAt,
    expiresAt: rights !== null && rights.until < present.expiresAt ? rights.until : present.expiresAt,
    secondFactor,
    delegationId,
    ip: viewer.ip,
    userAgent: viewer.userAgent,
  });
  await sessions.insertRefreshToken(manager, {
    hash: secretHash(refreshToken),
    sessionId,
    profileId,
    issuedAt: now,
  });
  await appendEvent(manager, sessionOpened, {
    profileId,
    subjectId: sessionId,
    payload: {
      loginId,
      username: known.username,
      secondFactor,
      delegationId,
      device: deviceOf(viewer.userAgent),
      place: place.words,
      ip: viewer.ip,
      unfamiliar: false,
    },
    occurredAt: now,
  });
  return {
    loginId,
    profileId: rights?.profileId ?? profileId,
    sessionId,
    role: present.role,
    locale: present.locale,
    authenticatedAt,
    secondFactor,
    permissions: present.permissions,
    limits: rights?.limits ?? present.limits,
    until: rights?.until,
    refreshToken,
  };
}
