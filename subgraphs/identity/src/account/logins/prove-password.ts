import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { loginSignInRefused } from '../../../contract';
import type { RateLimits } from '../../limits';
import { verifySecret } from '../password';
import { decoyOf } from './decoy';
import type { GuessedAt, GuessStore } from './guess.store';
import type { KnownOriginStore, Origin } from './known-origin.store';
import type { Credentials, LoginStore } from './login.store';
import type { Turns } from './turns';

export interface ProvePasswordDeps {
  readonly database: Database;
  readonly logins: LoginStore;
  readonly guesses: GuessStore;
  readonly knownOrigins: KnownOriginStore;
  readonly turns: Turns;
  readonly limits: RateLimits;
}

/** Longer than anything that was ever accepted; nothing of it is looked at. */
const MAX_LENGTH = 1_000;

/** Where a guess is counted. */
interface Guess {
  readonly login: Credentials | null;
  readonly at: GuessedAt;
  /** Names the counter: guesses on one take turns, and have one allowance. */
  readonly counter: string;
}

/**
 * The login of a username and its password, or null for every kind of no: an unknown username, a wrong password, a locked
 * or a disabled login all cost one password hash and the same statements. RATE_LIMITED when there were too many. Who comes
 * with a device or from a network that the login has signed in from is counted apart: however many strangers guess, the holder
 * at home gets in.
 */
export async function provePassword(
  deps: ProvePasswordDeps,
  input: Origin & { readonly username: string; readonly password: string },
): Promise<Credentials | null> {
  if (input.password.length > MAX_LENGTH || input.username.length > MAX_LENGTH) return null;
  const username = input.username.trim().toLowerCase();
  let looked: Promise<Guess> | null = null;
  // Once, only for an address that is not over its limit, and in the order in which they came.
  const guess = () =>
    (looked ??= deps.turns.take(`look at ${username}`, () => guessOf(deps, username, input)));
  const attempt = await deps.limits.attempt('password', {
    ip: input.ip,
    subject: async () => (await guess()).counter,
  });
  const made = await guess();
  const proven = await deps.turns.take(made.counter, () => lookAt(deps, made, username, input.password));
  if (proven !== null) await attempt.giveBack();
  return proven;
}

async function guessOf(deps: ProvePasswordDeps, username: string, origin: Origin): Promise<Guess> {
  const login = await deps.logins.credentialsOf(username);
  const id = login?.id ?? decoyOf(username);
  const mark = await deps.knownOrigins.markOf(id, origin, new Date());
  if (mark !== null)
    return { login, at: { kind: 'known-origin', id, mark }, counter: `${username} from ${mark}` };
  return { login, at: { kind: login === null ? 'decoy' : 'login', id }, counter: username };
}

async function lookAt(
  deps: ProvePasswordDeps,
  { login, at }: Guess,
  username: string,
  password: string,
): Promise<Credentials | null> {
  const now = new Date();
  // Both at once: what the counter costs hides behind the hash, and both must be good.
  const [open, right] = await Promise.all([
    deps.guesses.count(at, now),
    verifySecret(login?.passwordHash ?? null, password),
  ]);
  if (login !== null && open && right && login.disabledAt === null) {
    await deps.guesses.forget(at);
    return login;
  }
  const reason = !open ? 'LOCKED' : right ? 'DISABLED' : 'WRONG_PASSWORD';
  await deps.database.transact((manager) =>
    appendEvent(manager, loginSignInRefused, {
      profileId: login === null || login.profileId === '' ? null : login.profileId,
      subjectId: at.id,
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
