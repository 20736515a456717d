import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { sessionOpened } from '../../../contract';
import type { KnownOriginStore, LockedLogin, Origin, ShownLogin } from '../../account/logins';
import { newSecret, secretHash } from '../../secrets';
import { deviceOf, type Place } from '../whereabouts';
import type { TokenSubject } from './access-token';
import { type CheckNewDeviceDeps, isUnfamiliar } from './check-new-device';
import type { SessionStore } from './session.store';

/** A session ends after thirty days, however often it is refreshed. */
const SESSION_MS = 30 * 86_400_000;

export interface WriteSessionDeps extends CheckNewDeviceDeps {
  readonly sessions: SessionStore;
  readonly knownOrigins: KnownOriginStore;
}

/** The login a session is opened for. */
export interface AuthenticatedLogin {
  readonly id: string;
  /** Its own profile; empty for staff. */
  readonly profileId: string;
  readonly role: 'customer' | 'staff';
  readonly permissions: readonly string[];
  readonly locale: string;
  /** What its password was compared with. It must still be that when the session opens. */
  readonly passwordHash?: string;
}

/** How the login came in. */
export interface SignInOrigin extends Origin {
  readonly secondFactor: boolean;
  readonly userAgent: string;
  /** Whether its device token is one of this login. */
  readonly isKnownDevice?: boolean;
  /** Whether it has come like this lately, where that was asked before. */
  readonly isUsual?: boolean;
}

/** A session whose access token is still to be issued. */
export interface WrittenSession {
  readonly subject: TokenSubject;
  readonly refreshToken: string;
  readonly deviceToken: string;
  readonly login: ShownLogin;
}

/**
 * Writes a session of a login that is locked. UNAUTHENTICATED if the login was disabled, or its password changed, while it was
 * proving itself. The profile is told by mail of a device or country that is news.
 */
export async function writeSession(
  deps: WriteSessionDeps,
  manager: EntityManager,
  login: AuthenticatedLogin & { readonly locked: LockedLogin },
  origin: SignInOrigin & { readonly place: Place },
): Promise<WrittenSession> {
  const { locked } = login;
  if (locked.disabledAt !== null) throw unauthenticated();
  if (login.passwordHash !== undefined && locked.passwordHash !== login.passwordHash) throw unauthenticated();
  const { ip, userAgent, secondFactor, place, isKnownDevice = false } = origin;
  const { id: loginId, profileId } = login;
  const sessionId = newId('ses');
  const refreshToken = newSecret();
  const now = new Date();
  const unfamiliar = await isUnfamiliar(deps, manager, {
    ...{ loginId, profileId, ip, userAgent, place, at: now, isUsual: origin.isUsual },
  });
  await deps.sessions.insert(manager, {
    id: sessionId,
    profileId,
    loginId,
    authenticatedAt: now,
    expiresAt: new Date(now.getTime() + SESSION_MS),
    secondFactor,
    delegationId: null,
    ip,
    userAgent,
  });
  await deps.sessions.insertRefreshToken(manager, {
    hash: secretHash(refreshToken),
    sessionId,
    profileId,
    issuedAt: now,
  });
  await appendEvent(manager, sessionOpened, {
    profileId: profileId === '' ? null : profileId,
    subjectId: sessionId,
    payload: {
      loginId,
      username: locked.username,
      secondFactor,
      delegationId: null,
      device: deviceOf(userAgent),
      place: place.words,
      ip,
      unfamiliar,
    },
    occurredAt: now,
  });
  const deviceToken = await deps.knownOrigins.remember(manager, login, { ...origin, isKnownDevice }, now);
  const { role, locale, permissions } = login;
  const { limits } = locked;
  const subject = {
    loginId,
    profileId,
    sessionId,
    role,
    locale,
    authenticatedAt: now,
    secondFactor,
    permissions,
    limits,
  };
  return { subject, refreshToken, deviceToken, login: locked };
}
