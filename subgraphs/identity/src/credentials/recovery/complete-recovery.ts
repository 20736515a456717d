import type { Database } from '@customer-area/shared/database';
import type { KnownOriginStore, LoginStore } from '../../account/logins';
import {
  newPasswordProblems,
  type PasswordProblemCode,
  passwordContextOf,
  storable,
} from '../../account/password';
import { secretHash } from '../../secrets';
import type { Factors } from '../second-factor';
import type { SessionEndingStore } from '../sessions';
import { mustWait, needsNothing } from './recovery';
import type { LiveRecovery, RecoveryStore } from './recovery.store';
import { needsOf } from './recovery-needs';
import { type TellRecoveredDeps, tellRecovered } from './tell-recovered';

export interface CompleteRecoveryDeps extends TellRecoveredDeps {
  readonly database: Database;
  readonly logins: LoginStore;
  readonly knownOrigins: KnownOriginStore;
  readonly recoveries: RecoveryStore;
  readonly endings: SessionEndingStore;
  readonly factors: { find(loginId: string): Promise<Factors | null> };
}

export type CompletedRecovery =
  | { readonly kind: 'completed'; readonly username: string }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly field: string; readonly code: PasswordProblemCode }[];
    }
  | { readonly kind: 'too-early' | 'not-valid' };

/**
 * The last step: a new password. Every session of the login ends, the lock is lifted, and the address is told, the one before
 * as well when it was replaced of late. Nobody is signed in by it. A link whose question or code is still open is not valid here.
 */
export async function completeRecovery(
  deps: CompleteRecoveryDeps,
  input: { token: string; password: string; passwordConfirmation: string; ip: string },
): Promise<CompletedRecovery> {
  const tokenHash = secretHash(input.token);
  const recovery = await deps.recoveries.live(tokenHash, new Date());
  if (recovery !== null && mustWait(recovery, deps.clock.now())) return { kind: 'too-early' };
  if (recovery === null || !(await isReady(deps, recovery))) return { kind: 'not-valid' };
  const profile = await deps.profiles.find(recovery.profileId);
  const factors = await deps.factors.find(recovery.loginId);
  const hasSecondFactor = factors !== null && (factors.totp || factors.passkeys > 0);
  const problems = newPasswordProblems(input, passwordContextOf(profile, recovery.username), hasSecondFactor);
  if (problems.length > 0) return { kind: 'refused', problems };

  const password = await storable(input.password);
  const used = await deps.database.transact(async (manager) => {
    const now = new Date();
    // Of two who come with links of the login one uses its own; the other's password is not taken.
    if (!(await deps.recoveries.use(manager, tokenHash, recovery, now))) return false;
    await deps.logins.changePassword(manager, recovery.loginId, password);
    await deps.endings.endAllOf(
      manager,
      { id: recovery.loginId, profileId: recovery.profileId },
      'RECOVERED',
      now,
    );
    // Whoever has recovered signs in from here next, also while strangers guess.
    const login = { id: recovery.loginId, profileId: recovery.profileId };
    await deps.knownOrigins.forgetAllOf(manager, login.id);
    await deps.knownOrigins.rememberNetwork(manager, login, input.ip, now);
    await tellRecovered(deps, manager, recovery);
    return true;
  });
  return used ? { kind: 'completed', username: recovery.username } : { kind: 'not-valid' };
}

async function isReady({ factors }: CompleteRecoveryDeps, recovery: LiveRecovery): Promise<boolean> {
  return recovery.readyAt !== null || needsNothing(await needsOf(factors, recovery));
}
