import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { newSecret, secretHash } from '../secrets';
import type { AccessTokenIssuer } from './access-token';
import type { OpenedSession } from './open-session';
import type { RefreshableSession, SessionStore } from './session.store';
import type { SessionEndings } from './session-endings.store';

export interface RefreshSession {
  readonly database: Database;
  readonly sessions: SessionStore;
  readonly endings: SessionEndings;
  readonly issueToken: AccessTokenIssuer;
}

/**
 * Trades a refresh token for a new pair. Each token works once; one that comes a second time is in two hands, so the
 * whole session ends, whoever holds it. UNAUTHENTICATED for everything that is not a fresh token of a live session.
 */
export async function refreshSession(
  deps: RefreshSession,
  input: { refreshToken: string; ip: string; userAgent: string },
): Promise<OpenedSession> {
  const { database, sessions, issueToken } = deps;
  const hash = secretHash(input.refreshToken);
  const nextToken = newSecret();
  // The transaction answers and never throws for a reuse: the revocation has to be committed.
  const session = await database.transact(async (manager): Promise<RefreshableSession | null> => {
    const found = await sessions.byRefreshToken(manager, hash);
    if (found === null) return null;
    const now = new Date();
    if (!(await sessions.useRefreshToken(manager, hash, now))) {
      await deps.endings.end(manager, found.id, 'TOKEN_REUSED', now);
      return null;
    }
    if (found.revokedAt !== null || found.expiresAt <= now || found.loginDisabledAt !== null) return null;
    await sessions.insertRefreshToken(manager, {
      hash: secretHash(nextToken),
      sessionId: found.id,
      profileId: found.profileId,
      issuedAt: now,
    });
    await sessions.markUsed(manager, found.id, { at: now, ip: input.ip, userAgent: input.userAgent });
    return found;
  });
  if (session === null) throw unauthenticated();
  const {
    id: sessionId,
    loginId,
    profileId,
    role,
    locale,
    authenticatedAt,
    secondFactor,
    permissions,
  } = session;
  const subject = {
    sessionId,
    loginId,
    profileId,
    role,
    locale,
    authenticatedAt,
    secondFactor,
    permissions,
    limits: null,
  };
  const { token, expiresAt } = await issueToken(subject);
  return { ...subject, accessToken: token, refreshToken: nextToken, expiresAt };
}
