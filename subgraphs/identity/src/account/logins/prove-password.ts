import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { loginSignInRefused } from '../../../contract';
import type { RateLimits } from '../../limits';
import { verifySecret } from '../password';
import { decoyOf } from './decoy';
import type { GuessStore } from './guess.store';
import type { Credentials, LoginStore } from './login.store';
import type { Turns } from './turns';

export interface ProvePasswordDeps {
  readonly database: Database;
  readonly logins: LoginStore;
  readonly guesses: GuessStore;
  readonly turns: Turns;
  readonly limits: RateLimits;
}

/** Longer than anything that was ever accepted; nothing of it is looked at. */
const MAX_LENGTH = 1_000;

/**
 * The login of a username and its password, or null for every kind of no: an unknown username, a wrong password, a locked
 * or a disabled login all cost one password hash and the same statements. RATE_LIMITED when there were too many.
 */
export async function provePassword(
  deps: ProvePasswordDeps,
  input: { username: string; password: string; ip: string },
): Promise<Credentials | null> {
  if (input.password.length > MAX_LENGTH || input.username.length > MAX_LENGTH) return null;
  const username = input.username.trim().toLowerCase();
  const attempt = await deps.limits.attempt('password', { ip: input.ip, subject: username });
  const proven = await deps.turns.take(username, () => lookAt(deps, username, input.password));
  if (proven !== null) await attempt.giveBack();
  return proven;
}

async function lookAt(
  deps: ProvePasswordDeps,
  username: string,
  password: string,
): Promise<Credentials | null> {
  const login = await deps.logins.credentialsOf(username);
  const now = new Date();
  const guessedAt =
    login === null
      ? ({ kind: 'decoy', id: decoyOf(username) } as const)
      : ({ kind: 'login', id: login.id } as const);
  // Both at once: what the counter costs hides behind the hash, and both must be good.
  const [open, right] = await Promise.all([
    deps.guesses.count(guessedAt, now),
    verifySecret(login?.passwordHash ?? null, password),
  ]);
  if (login !== null && open && right && login.disabledAt === null) {
    await deps.guesses.forget(login.id);
    return login;
  }
  const reason = !open ? 'LOCKED' : right ? 'DISABLED' : 'WRONG_PASSWORD';
  await deps.database.transact((manager) =>
    appendEvent(manager, loginSignInRefused, {
      profileId: login === null || login.profileId === '' ? null : login.profileId,
      subjectId: guessedAt.id,
      // What was typed for an unknown username may be a password in the wrong field: it is kept nowhere.
      payload:
        login === null
          ? { loginId: null, username: null, reason: null }
          : { loginId: login.id, username, reason },
      occurredAt: now,
    }),
  );
  return null;
}
