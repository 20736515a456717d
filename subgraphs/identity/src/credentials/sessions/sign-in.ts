import type { EntityManager } from 'typeorm';
import { type ProvenLogin, type ProvePasswordDeps, provePassword } from '../../account/logins';
import { newSecret, secretHash } from '../../secrets';
import { rememberedSince } from './known-device';
import { type OpenedSession, type OpenSessionDeps, withTokens } from './open-session';
import type { SecondFactorCheck, SecondFactorMethod } from './second-factor-port';
import type { SignInChallengeStore } from './sign-in-challenge.store';
import { writeSession } from './write-session';

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
  const { ip, userAgent, deviceToken } = input;
  const place = await deps.whereabouts.placeOf(ip);
  const entered = await provePassword(deps, input, async (manager, login) => {
    // Under the lock of the login: a first second factor has come before, or comes after and ends this session.
    const { methods, answer } = await deps.secondFactors.methodsAnd(
      manager,
      login.id,
      deps.latestSessions.usualQuestion(login, { userAgent, ip, since: rememberedSince(new Date()) }),
    );
    if (methods.length > 0) return demandSecondFactor(deps, manager, login, methods);
    const { isKnownDevice } = login;
    const origin = { secondFactor: false, ip, userAgent, deviceToken, isKnownDevice, place, isUsual: answer };
    return { kind: 'written', session: await writeSession(deps, manager, login, origin) } as const;
  });
  if (entered === null) return { kind: 'refused' };
  if (entered.kind !== 'written') return entered;
  return { kind: 'open', session: await withTokens(deps, entered.session) };
}

async function demandSecondFactor(
  { challenges }: SignInDeps,
  manager: EntityManager,
  login: ProvenLogin,
  methods: readonly SecondFactorMethod[],
): Promise<Extract<SignedIn, { kind: 'second-factor' }>> {
  const challenge = newSecret();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await challenges.insert(
    manager,
    {
      hash: secretHash(challenge),
      loginId: login.id,
      profileId: login.profileId,
      passwordStamp: secretHash(login.passwordHash),
      expiresAt,
    },
    now,
  );
  return { kind: 'second-factor', challenge, methods, expiresAt };
}
