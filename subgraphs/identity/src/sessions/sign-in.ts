import { CallerFault } from '@customer-area/shared/errors';
import type { LoginStore } from '../logins';
import { verifySecret } from '../password';
import type { ProfileStore } from '../profiles';
import { type OpenedSession, openSession, type SessionOpening } from './open-session';

export interface SignIn extends SessionOpening {
  readonly logins: LoginStore;
  readonly profiles: ProfileStore;
  /** Limits wrong passwords over all logins, per client address; rejects when spent. */
  readonly guessLimit: {
    consume(key: string): Promise<unknown>;
    get(key: string): Promise<{ remainingPoints: number } | null>;
  };
}

const MAX_LENGTH = 1_000;

/**
 * A session, or null for every kind of no: unknown username, wrong password, locked or disabled login all get the same
 * answer in the same time, after exactly one password hash.
 */
export async function signIn(
  deps: SignIn,
  input: { username: string; password: string; ip: string; userAgent: string },
): Promise<OpenedSession | null> {
  if (input.password.length > MAX_LENGTH || input.username.length > MAX_LENGTH) return null;
  const spent = await deps.guessLimit.get(input.ip);
  if (spent !== null && spent.remainingPoints <= 0) throw new CallerFault('RATE_LIMITED');

  const credentials = await deps.logins.credentialsOf(input.username.trim().toLowerCase());
  // Both at once: the write that only a known username costs hides behind the hash, and both must be good all the same.
  const [open, right] = await Promise.all([
    credentials !== null && deps.logins.countGuess(credentials.id, new Date()),
    verifySecret(credentials?.passwordHash ?? null, input.password),
  ]);
  if (credentials === null || !open || !right || credentials.disabledAt !== null) {
    await deps.guessLimit.consume(input.ip).catch(() => undefined);
    return null;
  }
  await deps.logins.forgetGuesses(credentials.id);
  const profile = await deps.profiles.find(credentials.profileId);
  return openSession(
    deps,
    {
      id: credentials.id,
      profileId: credentials.profileId,
      role: credentials.role,
      permissions: credentials.permissions,
      locale: profile?.locale ?? 'it',
    },
    { secondFactor: false, ip: input.ip, userAgent: input.userAgent },
  );
}
