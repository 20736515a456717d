import type { LoginViewer } from '@customer-area/shared/viewer';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { RateLimits } from '../../limits';
import { type RenewedProof, type RenewProofDeps, renewProof } from '../sessions';
import { type ProvePasskeyDeps, provePasskey } from './prove-passkey';

export interface ReauthenticateWithPasskeyDeps extends ProvePasskeyDeps, RenewProofDeps {
  readonly limits: RateLimits;
}

/** The viewer's login proves once more who it is, with a passkey of its own; null for every kind of no. */
export async function reauthenticateWithPasskey(
  deps: ReauthenticateWithPasskeyDeps,
  viewer: LoginViewer,
  input: { challengeId: string; response: AuthenticationResponseJSON },
): Promise<RenewedProof | null> {
  const attempt = await deps.limits.attempt('code', { ip: viewer.ip });
  const proven = await provePasskey(deps, input);
  if (proven === null || proven.id !== viewer.loginId) return null;
  const login = await deps.logins.credentialsOf(proven.username);
  if (login === null) return null;
  await attempt.giveBack();
  return renewProof(deps, viewer, { ...login, username: proven.username }, true);
}
