import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { type ProvePassword, provePassword } from '../logins';
import type { ProfileStore } from '../profiles';
import type { SecondFactorCheck } from '../second-factor';
import type { AccessTokenIssuer } from './access-token';
import type { SessionStore } from './session.store';

export interface Reauthenticate extends ProvePassword {
  readonly sessions: SessionStore;
  readonly profiles: ProfileStore;
  readonly secondFactors: SecondFactorCheck;
  readonly issueToken: AccessTokenIssuer;
}

export type Reauthentication =
  | {
      readonly kind: 'proven';
      readonly accessToken: string;
      readonly expiresAt: Date;
      readonly authenticatedAt: Date;
      readonly secondFactor: boolean;
    }
  /** The password was right, and the login has a second factor whose code was not given. */
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'refused' };

/**
 * The viewer's login proves once more who it is, with what it signs in with; its session is fresh again, and so is the new
 * access token. Wrong passwords count like those of a sign-in: a stolen token is no way around the lock.
 */
export async function reauthenticate(
  deps: Reauthenticate,
  viewer: LoginViewer,
  input: { password: string; code: string | null },
): Promise<Reauthentication> {
  const { ip, sessionId } = viewer;
  const known = await deps.logins.find(viewer.loginId);
  if (known === null) throw unauthenticated();
  const login = await provePassword(deps, { username: known.username, password: input.password, ip });
  if (login === null) return { kind: 'refused' };
  const secondFactorIsOn = await deps.secondFactors.isOn(login.id);
  if (secondFactorIsOn) {
    if (input.code === null) return { kind: 'code-needed' };
    const attempt = await deps.limits.attempt('code', { ip });
    if (!(await deps.secondFactors.accept(login.id, input.code))) return { kind: 'refused' };
    await attempt.giveBack();
  }

  const authenticatedAt = new Date();
  const proof = { at: authenticatedAt, secondFactor: secondFactorIsOn };
  await deps.database.transact(async (manager) => {
    if (!(await deps.sessions.markAuthenticated(manager, { id: sessionId, loginId: login.id }, proof))) {
      throw unauthenticated();
    }
    await appendEvent(manager, {
      type: 'session.reauthenticated',
      profileId: login.profileId === '' ? null : login.profileId,
      subjectId: sessionId,
      payload: { loginId: login.id, username: known.username, secondFactor: secondFactorIsOn },
      occurredAt: authenticatedAt,
    });
  });
  const secondFactor = secondFactorIsOn || viewer.secondFactor;
  const profile = await deps.profiles.find(login.profileId);
  const { token: accessToken, expiresAt } = await deps.issueToken({
    loginId: login.id,
    profileId: login.profileId,
    sessionId,
    role: login.role,
    locale: profile?.locale ?? 'it',
    authenticatedAt,
    secondFactor,
    permissions: login.permissions,
    limits: null,
  });
  return { kind: 'proven', accessToken, expiresAt, authenticatedAt, secondFactor };
}
