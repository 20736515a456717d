import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { newSecret, secretHash } from '../secrets';
import type { AccessTokenIssuer } from './access-token';
import type { SessionStore } from './session.store';

/** A session ends after thirty days, however often it is refreshed. */
const SESSION_MS = 30 * 86_400_000;

export interface OpenedSession {
  readonly sessionId: string;
  readonly loginId: string;
  readonly profileId: string;
  readonly role: 'customer' | 'staff';
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
  readonly authenticatedAt: Date;
}

export interface SessionOpening {
  readonly database: Database;
  readonly sessions: SessionStore;
  readonly issueToken: AccessTokenIssuer;
}

/** Opens a session for a login that has just proved who it is. */
export async function openSession(
  { database, sessions, issueToken }: SessionOpening,
  login: { id: string; profileId: string; role: 'customer' | 'staff'; locale: string },
): Promise<OpenedSession> {
  const sessionId = newId('ses');
  const refreshToken = newSecret();
  const now = new Date();
  await database.transact(async (manager) => {
    await sessions.insert(manager, {
      id: sessionId,
      profileId: login.profileId,
      loginId: login.id,
      authenticatedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_MS),
    });
    await sessions.insertRefreshToken(manager, {
      hash: secretHash(refreshToken),
      sessionId,
      profileId: login.profileId,
      issuedAt: now,
    });
  });
  const { token, expiresAt } = await issueToken({
    loginId: login.id,
    profileId: login.profileId,
    sessionId,
    role: login.role,
    locale: login.locale,
    authenticatedAt: now,
  });
  return {
    sessionId,
    loginId: login.id,
    profileId: login.profileId,
    role: login.role,
    accessToken: token,
    refreshToken,
    expiresAt,
    authenticatedAt: now,
  };
}
