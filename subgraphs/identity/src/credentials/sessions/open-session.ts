import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import type { Credentials, ShownLogin } from '../../account/logins';
import type { AddresseeOf } from '../../letters';
import type { AccessTokenIssuer, TokenSubject } from './access-token';
import {
  type AuthenticatedLogin,
  type SignInOrigin,
  type WriteSessionDeps,
  type WrittenSession,
  writeSession,
} from './write-session';

/** A session and the tokens that were just issued for it. */
export interface OpenedSession extends TokenSubject {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Of the access token. */
  readonly expiresAt: Date;
  /** What the device shows when it signs in again; null when it keeps what it has. */
  readonly deviceToken: string | null;
  /** Its login, where that was read when the session was opened. */
  readonly login?: ShownLogin;
}

export interface OpenSessionDeps extends WriteSessionDeps {
  readonly addresseeOf: AddresseeOf;
  readonly database: Database;
  readonly issueToken: AccessTokenIssuer;
}

/** A login that has proved who it is, with the language of whoever holds it. */
export async function authenticatedLogin(
  { database, addresseeOf }: Pick<OpenSessionDeps, 'database' | 'addresseeOf'>,
  login: Credentials,
): Promise<AuthenticatedLogin> {
  const holder = await addresseeOf(database.read, login);
  return { ...login, locale: holder?.locale ?? 'it' };
}

/** Opens a session for a login that has just shown its second factor. UNAUTHENTICATED if it has changed meanwhile. */
export async function openSession(
  deps: OpenSessionDeps,
  login: AuthenticatedLogin,
  from: Pick<SignInOrigin, 'ip' | 'userAgent'>,
): Promise<OpenedSession> {
  const place = await deps.whereabouts.placeOf(from.ip);
  const written = await deps.database.transact(async (manager) => {
    // One session of a login after the other, and none beside a change that ends them all.
    const locked = await deps.sessions.lockLogin(manager, login.id);
    if (locked === null) throw unauthenticated();
    return writeSession(deps, manager, { ...login, locked }, { ...from, secondFactor: true, place });
  });
  return withTokens(deps, written);
}

export async function withTokens(
  { issueToken }: Pick<OpenSessionDeps, 'issueToken'>,
  { subject, refreshToken, deviceToken, login }: WrittenSession,
): Promise<OpenedSession> {
  const { token, expiresAt } = await issueToken(subject);
  return { ...subject, accessToken: token, refreshToken, expiresAt, deviceToken, login };
}
