import { type Credentials, type ProvePasswordDeps, provePassword } from '../../account/logins';
import { newSecret, secretHash } from '../../secrets';
import { authenticatedLogin, type OpenedSession, type OpenSessionDeps, openSession } from './open-session';
import type { SecondFactorCheck, SecondFactorMethod } from './second-factor-port';
import type { SignInChallengeStore } from './sign-in-challenge.store';

export interface SignInDeps extends OpenSessionDeps, ProvePasswordDeps {
  readonly secondFactors: SecondFactorCheck;
  readonly challenges: SignInChallengeStore;
}

export type SignedIn =
  | { readonly kind: 'open'; readonly session: OpenedSession }
  | {
      readonly kind: 'second-factor';
      readonly challenge: string;
      readonly methods: readonly SecondFactorMethod[];
      readonly expiresAt: Date;
    }
  /** An unknown username, a wrong password, a lock. */
  | { readonly kind: 'refused' };

/** How long the second factor may take. */
const CHALLENGE_MS = 5 * 60_000;

/**
 * A session; or the demand for a second factor, after the right password and never before. An unknown username, a wrong
 * password and a lock are answered alike, after the same work (see provePassword).
 */
export async function signIn(
  deps: SignInDeps,
  input: { username: string; password: string; ip: string; userAgent: string; deviceToken: string | null },
): Promise<SignedIn> {
  const login = await provePassword(deps, input);
  if (login === null) return { kind: 'refused' };
  const methods = await deps.secondFactors.methodsOf(login.id);
  if (methods.length > 0) return demandSecondFactor(deps, login, methods);
  const session = await openSession(deps, await authenticatedLogin(deps, login), {
    secondFactor: false,
    ip: input.ip,
    userAgent: input.userAgent,
    deviceToken: input.deviceToken,
  });
  return { kind: 'open', session };
}

async function demandSecondFactor(
  { database, challenges }: SignInDeps,
  login: Credentials,
  methods: readonly SecondFactorMethod[],
): Promise<SignedIn> {
  const challenge = newSecret();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await database.transact((manager) =>
    challenges.insert(
      manager,
      {
        hash: secretHash(challenge),
        loginId: login.id,
        profileId: login.profileId,
        passwordStamp: secretHash(login.passwordHash),
        expiresAt,
      },
      now,
    ),
  );
  return { kind: 'second-factor', challenge, methods, expiresAt };
}
