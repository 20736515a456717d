import type { LoginStore } from '../../account/logins';
import type { RateLimits } from '../../limits';
import { secretHash } from '../../secrets';
import { authenticatedLogin, type OpenedSession, type OpenSessionDeps, openSession } from './open-session';
import type { SecondFactorCheck } from './second-factor-port';
import type { SignInChallengeStore } from './sign-in-challenge.store';

export interface CompleteSignInDeps extends OpenSessionDeps {
  readonly logins: LoginStore;
  readonly limits: RateLimits;
  readonly secondFactors: SecondFactorCheck;
  readonly challenges: SignInChallengeStore;
}

/**
 * Opens the session that a right password has asked for, with a code. Null for every kind of no: a wrong or used code, a
 * challenge that is unknown, used, too old or tried too often, a locked second factor. RATE_LIMITED when there were too many
 * from one address.
 */
export async function completeSignIn(
  deps: CompleteSignInDeps,
  input: { challenge: string; code: string; ip: string; userAgent: string },
): Promise<OpenedSession | null> {
  const attempt = await deps.limits.attempt('code', { ip: input.ip });
  const hash = secretHash(input.challenge);
  const found = await deps.challenges.find(hash);
  const login = found === null ? null : await deps.logins.credentialsOf(found.username);
  if (found === null || login === null || login.disabledAt !== null) return null;
  if (secretHash(login.passwordHash) !== found.passwordStamp) return null;

  // Answers and never throws for a wrong code: the try has to be counted.
  const accepted = await deps.database.transact(async (manager) => {
    const now = new Date();
    if (!(await deps.challenges.countTry(manager, hash, now))) return false;
    if (!(await deps.secondFactors.accept(login.id, input.code, manager))) return false;
    await deps.challenges.markUsed(manager, hash, now);
    return true;
  });
  if (!accepted) return null;
  await attempt.giveBack();
  return openSession(deps, await authenticatedLogin(deps, login), input);
}
