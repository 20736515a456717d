import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { newSecret, secretHash } from '../secrets';
import type { TokenSubject } from './access-token';
import type { DelegatedPowers } from './delegated-powers';
import type { SessionStore } from './session.store';

export interface ReplaceSession {
  readonly sessions: SessionStore;
}

/** A session that took the place of another; its access token is still to be issued. */
export interface ReplacedSession extends TokenSubject {
  readonly refreshToken: string;
}

/**
 * Puts a session in the place of the viewer's: with other powers, but no stronger and no longer. How and when its login
 * proved who it is, and when it must do so again, are carried over; the present session ends. UNAUTHENTICATED when that has
 * ended already: of twenty calls at once one goes on.
 */
export async function replaceSession(
  { sessions }: ReplaceSession,
  manager: EntityManager,
  viewer: Pick<LoginViewer, 'sessionId' | 'loginId' | 'ip' | 'userAgent'>,
  powers: DelegatedPowers | null,
): Promise<ReplacedSession> {
  const now = new Date();
  const present = await sessions.lockOpen(manager, { id: viewer.sessionId, loginId: viewer.loginId }, now);
  if (present === null) throw unauthenticated();
  await sessions.revoke(manager, present, now);

  const { profileId, loginId, authenticatedAt, secondFactor } = present;
  const sessionId = newId('ses');
  const refreshToken = newSecret();
  const delegationId = powers?.limits.id ?? null;
  await sessions.insert(manager, {
    id: sessionId,
    profileId,
    loginId,
    openedAt: now,
    authenticatedAt,
    expiresAt: powers !== null && powers.until < present.expiresAt ? powers.until : present.expiresAt,
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
  await appendEvent(manager, {
    type: 'session.opened',
    profileId,
    subjectId: sessionId,
    payload: { loginId, secondFactor, delegationId },
    occurredAt: now,
  });
  return {
    loginId,
    profileId: powers?.profileId ?? profileId,
    sessionId,
    role: present.role,
    locale: present.locale,
    authenticatedAt,
    secondFactor,
    permissions: present.permissions,
    limits: powers?.limits ?? null,
    until: powers?.until,
    refreshToken,
  };
}
