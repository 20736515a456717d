import { type ProvePassword, provePassword } from '../logins';
import type { ProfileStore } from '../profiles';
import { type OpenedSession, openSession, type SessionOpening } from './open-session';

export interface SignIn extends SessionOpening, ProvePassword {
  readonly profiles: ProfileStore;
}

/** A session, or null for every kind of no: all get the same answer after the same work (see provePassword). */
export async function signIn(
  deps: SignIn,
  input: { username: string; password: string; ip: string; userAgent: string },
): Promise<OpenedSession | null> {
  const login = await provePassword(deps, input);
  if (login === null) return null;
  const profile = await deps.profiles.find(login.profileId);
  return openSession(
    deps,
    {
      id: login.id,
      profileId: login.profileId,
      role: login.role,
      permissions: login.permissions,
      locale: profile?.locale ?? 'it',
      passwordHash: login.passwordHash,
    },
    { secondFactor: false, ip: input.ip, userAgent: input.userAgent },
  );
}
