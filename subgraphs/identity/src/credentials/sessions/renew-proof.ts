import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { sessionReauthenticated } from '../../../contract';
import type { Credentials } from '../../account/logins';
import type { AddresseeOf } from '../../letters';
import type { AccessTokenIssuer } from './access-token';
import { authenticatedLogin } from './open-session';
import type { SessionStore } from './session.store';

export interface RenewProofDeps {
  readonly database: Database;
  readonly sessions: SessionStore;
  readonly addresseeOf: AddresseeOf;
  readonly issueToken: AccessTokenIssuer;
}

export interface RenewedProof {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly authenticatedAt: Date;
  readonly secondFactor: boolean;
}

/**
 * The viewer's session is fresh again, and so is the new access token: its login has just proved who it is, with a second factor
 * or without. UNAUTHENTICATED when the session has ended meanwhile.
 */
export async function renewProof(
  deps: RenewProofDeps,
  viewer: LoginViewer,
  login: Credentials & { readonly username: string },
  withSecondFactor: boolean,
): Promise<RenewedProof> {
  const { sessionId } = viewer;
  const authenticatedAt = new Date();
  const proof = { at: authenticatedAt, secondFactor: withSecondFactor };
  await deps.database.transact(async (manager) => {
    if (!(await deps.sessions.markAuthenticated(manager, { id: sessionId, loginId: login.id }, proof))) {
      throw unauthenticated();
    }
    await appendEvent(manager, sessionReauthenticated, {
      profileId: login.profileId === '' ? null : login.profileId,
      subjectId: sessionId,
      payload: { loginId: login.id, username: login.username, secondFactor: withSecondFactor },
      occurredAt: authenticatedAt,
    });
  });
  const secondFactor = withSecondFactor || viewer.secondFactor;
  const { locale } = await authenticatedLogin(deps, login);
  const { token: accessToken, expiresAt } = await deps.issueToken({
    loginId: login.id,
    profileId: login.profileId,
    sessionId,
    role: login.role,
    locale,
    authenticatedAt,
    secondFactor,
    permissions: login.permissions,
    limits: null,
  });
  return { accessToken, expiresAt, authenticatedAt, secondFactor };
}
