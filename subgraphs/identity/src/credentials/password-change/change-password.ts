import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { loginPasswordChanged } from '../../../contract';
import type { KnownOriginStore, LoginStore } from '../../account/logins';
import { newPasswordProblems, passwordContextOf, storable } from '../../account/password';
import type { ProfileStore } from '../../account/profiles';
import type { AddresseeOf } from '../../letters';
import type { RateLimits } from '../../limits';
import type { RecoveryStore } from '../recovery';
import type { SecondFactorCheck, SessionEndingStore } from '../sessions';
import { deviceOf, type Whereabouts } from '../whereabouts';

export interface ChangePasswordDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly knownOrigins: KnownOriginStore;
  readonly endings: SessionEndingStore;
  readonly limits: RateLimits;
  readonly recoveries: RecoveryStore;
  readonly addresseeOf: AddresseeOf;
  readonly secondFactors: SecondFactorCheck;
  readonly whereabouts: Whereabouts;
}

export type ChangedPassword =
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly field: string; readonly code: string }[];
    };

/**
 * A new password for the viewer's own login. The old one is not asked for: that the sign-in is fresh has proved it, and a
 * request costs one hash. Every other session of the login ends, and every link to recover it, in case they are why the
 * password is changed. RATE_LIMITED when it is changed too often.
 */
export async function changePassword(
  deps: ChangePasswordDeps,
  viewer: LoginViewer,
  input: { password: string; passwordConfirmation: string },
): Promise<ChangedPassword> {
  const login = await deps.logins.find(viewer.loginId);
  if (login === null || login.disabledAt !== null) throw unauthenticated();
  const { id, profileId, username } = login;
  const profile = profileId === '' ? null : await deps.profiles.find(profileId);
  const about = passwordContextOf(profile, username);
  const problems = newPasswordProblems(input, about, await deps.secondFactors.isOn(id));
  if (problems.length > 0) return { kind: 'refused', problems };

  await deps.limits.attempt('new-secret', { ip: viewer.ip, subject: id });
  const password = await storable(input.password);
  const place = await deps.whereabouts.placeOf(viewer.ip);
  await deps.database.transact(async (manager) => {
    const at = new Date();
    // The login first: a session that is just being opened with the old password comes before, and ends, or too late.
    await deps.logins.changePassword(manager, id, password);
    // What is counted against where it was known goes too: a new password opens every lock.
    await deps.knownOrigins.forgetAllOf(manager, id);
    await deps.knownOrigins.rememberNetwork(manager, login, viewer.ip, at);
    await deps.endings.endAllOf(manager, login, 'PASSWORD_CHANGED', at, viewer.sessionId);
    await deps.recoveries.overtake(manager, { profileId, loginId: id }, at);
    const now = deps.clock.now();
    await appendEvent(manager, loginPasswordChanged, {
      profileId: profileId === '' ? null : profileId,
      subjectId: id,
      payload: {
        loginId: id,
        username,
        device: deviceOf(viewer.userAgent),
        place: place.words,
        ip: viewer.ip,
      },
      occurredAt: now,
    });
  });
  return { kind: 'changed' };
}
