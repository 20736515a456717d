import { unauthenticated } from '@customer-area/shared/errors';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { type LoginStore, type ProvePasswordDeps, provePassword } from '../../account/logins';
import { type RenewedProof, type RenewProofDeps, renewProof } from './renew-proof';
import type { SecondFactorCheck } from './second-factor-port';

export interface ReauthenticateDeps extends ProvePasswordDeps, RenewProofDeps {
  readonly logins: LoginStore;
  readonly secondFactors: SecondFactorCheck;
}

export type Reauthentication =
  | ({ readonly kind: 'proven' } & RenewedProof)
  /** The password was right, and the login has a second factor whose code was not given. */
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'refused' };

/**
 * The viewer's login proves once more who it is, with what it signs in with; its session is fresh again, and so is the new
 * access token. Wrong passwords count like those of a sign-in: a stolen token is no way around the lock.
 */
export async function reauthenticate(
  deps: ReauthenticateDeps,
  viewer: LoginViewer,
  input: { password: string; code: string | null },
): Promise<Reauthentication> {
  const { ip } = viewer;
  const known = await deps.logins.find(viewer.loginId);
  if (known === null) throw unauthenticated();
  const claimed = { username: known.username, password: input.password, ip };
  const login = await provePassword(deps, claimed, async (_manager, proven) => proven);
  if (login === null) return { kind: 'refused' };
  const secondFactorIsOn = await deps.secondFactors.isOn(login.id);
  if (secondFactorIsOn) {
    if (input.code === null) return { kind: 'code-needed' };
    const attempt = await deps.limits.attempt('code', { ip });
    if (!(await deps.secondFactors.accept(login.id, input.code))) return { kind: 'refused' };
    await attempt.giveBack();
  }

  const proof = await renewProof(deps, viewer, { ...login, username: known.username }, secondFactorIsOn);
  return { kind: 'proven', ...proof };
}
