import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { RateLimits } from '../../limits';
import { authenticatedLogin, type OpenedSession, type OpenSessionDeps, openSession } from '../sessions';
import { type ProvePasskeyDeps, provePasskey } from './prove-passkey';

export interface SignInWithPasskeyDeps extends ProvePasskeyDeps, OpenSessionDeps {
  readonly limits: RateLimits;
}

/**
 * A session for whoever holds a passkey and has unlocked it, which is both factors; null for every kind of no. RATE_LIMITED
 * when there were too many from one address.
 */
export async function signInWithPasskey(
  deps: SignInWithPasskeyDeps,
  input: { challengeId: string; response: AuthenticationResponseJSON; ip: string; userAgent: string },
): Promise<OpenedSession | null> {
  const { ip, userAgent } = input;
  const attempt = await deps.limits.attempt('code', { ip });
  const proven = await provePasskey(deps, input);
  const login = proven === null ? null : await deps.logins.credentialsOf(proven.username);
  if (login === null) return null;
  await attempt.giveBack();
  return openSession(deps, await authenticatedLogin(deps, login), { ip, userAgent });
}
