import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { sessionOpened } from '../../../contract';
import type { Credentials, KnownOriginStore, Origin } from '../../account/logins';
import type { AddresseeOf } from '../../letters';
import { newSecret, secretHash } from '../../secrets';
import { deviceOf } from '../whereabouts';
import type { AccessTokenIssuer, TokenSubject } from './access-token';
import { type CheckNewDeviceDeps, checkNewDevice } from './check-new-device';
import type { SecondFactorCheck } from './second-factor-port';

/** A session ends after thirty days, however often it is refreshed. */
const SESSION_MS = 30 * 86_400_000;

/** A session and the tokens that were just issued for it. */
export interface OpenedSession extends TokenSubject {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Of the access token. */
  readonly expiresAt: Date;
  /** What the device shows when it signs in again; null when it keeps what it has. */
  readonly deviceToken: string | null;
}

export interface OpenSessionDeps extends CheckNewDeviceDeps {
  readonly addresseeOf: AddresseeOf;
  readonly database: Database;
  readonly issueToken: AccessTokenIssuer;
  readonly knownOrigins: KnownOriginStore;
  readonly secondFactors: Pick<SecondFactorCheck, 'isOn'>;
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

/** A login that has proved who it is, with the language of whoever holds it. */
export async function authenticatedLogin(
  { database, addresseeOf }: Pick<OpenSessionDeps, 'database' | 'addresseeOf'>,
  login: Credentials,
): Promise<AuthenticatedLogin> {
  const holder = await addresseeOf(database.read, login);
  return { ...login, locale: holder?.locale ?? 'it' };
}

/** How the login came in. */
export interface SignInOrigin extends Origin {
  readonly secondFactor: boolean;
  readonly userAgent: string;
}

/**
 * Opens a session for a login that has just proved who it is. The profile is told by mail when it comes with a device or
 * from a country that it has not come with lately. UNAUTHENTICATED if the login was disabled, its password changed, or its
 * first second factor enabled, while it was proving itself.
 */
export async function openSession(
  deps: OpenSessionDeps,
  login: AuthenticatedLogin,
  origin: SignInOrigin,
): Promise<OpenedSession> {
  const { database, sessions, issueToken } = deps;
  const sessionId = newId('ses');
  const refreshToken = newSecret();
  const now = new Date();
  const place = await deps.whereabouts.placeOf(origin.ip);
  const { deviceToken, limits } = await database.transact(async (manager) => {
    // One session of a login after the other, and none beside a change that ends them all.
    const known = await sessions.lockLogin(manager, login.id);
    if (known === null || known.disabledAt !== null) throw unauthenticated();
    if (login.passwordHash !== undefined && known.passwordHash !== login.passwordHash)
      throw unauthenticated();
    if (!origin.secondFactor && (await deps.secondFactors.isOn(login.id, manager))) throw unauthenticated();
    const { unfamiliar } = await checkNewDevice(deps, manager, {
      loginId: login.id,
      username: known.username,
      profileId: login.profileId,
      ip: origin.ip,
      userAgent: origin.userAgent,
      place,
      at: now,
    });
    await sessions.insert(manager, {
      id: sessionId,
      profileId: login.profileId,
      loginId: login.id,
      authenticatedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_MS),
      secondFactor: origin.secondFactor,
      delegationId: null,
      ip: origin.ip,
      userAgent: origin.userAgent,
    });
    await sessions.insertRefreshToken(manager, {
      hash: secretHash(refreshToken),
      sessionId,
      profileId: login.profileId,
      issuedAt: now,
    });
    await appendEvent(manager, sessionOpened, {
      profileId: login.profileId === '' ? null : login.profileId,
      subjectId: sessionId,
      payload: {
        loginId: login.id,
        username: known.username,
        secondFactor: origin.secondFactor,
        delegationId: null,
        device: deviceOf(origin.userAgent),
        place: place.words,
        ip: origin.ip,
        unfamiliar,
      },
      occurredAt: now,
    });
    const deviceToken = await deps.knownOrigins.remember(manager, login, origin, now);
    return { deviceToken, limits: known.limits };
  });
  const subject: TokenSubject = {
    loginId: login.id,
    profileId: login.profileId,
    sessionId,
    role: login.role,
    locale: login.locale,
    authenticatedAt: now,
    secondFactor: origin.secondFactor,
    permissions: login.permissions,
    limits,
  };
  const { token, expiresAt } = await issueToken(subject);
  return { ...subject, accessToken: token, refreshToken, expiresAt, deviceToken };
}
