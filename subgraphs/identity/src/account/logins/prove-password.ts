import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { loginSignInRefused } from '../../../contract';
import type { RateLimits } from '../../limits';
import { verifySecret } from '../password';
import type { Claim, ClaimedLogin, ClaimStore } from './claim.store';
import type { GuessedAt, GuessStore } from './guess.store';
import type { LockedLogin, LoginLockStore } from './login-lock.store';
import type { Origin } from './origin-marks';
import type { Turns } from './turns';

export interface ProvePasswordDeps {
  readonly database: Database;
  readonly claimed: ClaimStore;
  readonly loginLocks: LoginLockStore;
  readonly guesses: GuessStore;
  readonly turns: Turns;
  readonly limits: RateLimits;
}

/** A login that has typed its password, and is locked until the transaction ends. */
export interface ProvenLogin extends ClaimedLogin {
  readonly locked: LockedLogin;
  /** Whether it has shown the token of a device that it has signed in with lately. */
  readonly isKnownDevice: boolean;
}

/** Longer than anything that was ever accepted; nothing of it is looked at. */
const MAX_LENGTH = 1_000;

/** Where a guess is counted. */
interface Guess extends Claim {
  readonly at: GuessedAt;
  /** Names the counter: guesses on one take turns, and have one allowance. */
  readonly counter: string;
}

/**
 * What `enter` makes of the login of a username and its password, or null for every kind of no: an unknown username, a wrong password, a
 * locked or a disabled login all cost one password hash and the same statements. RATE_LIMITED when there were too many. Who comes
 * with a device or from a network that the login has signed in from is counted apart: however many strangers guess, the holder
 * at home gets in.
 *
 * `enter` runs in the transaction that decides, under the lock of the login, and may run several times.
 */
export async function provePassword<T>(
  deps: ProvePasswordDeps,
  input: Origin & { readonly username: string; readonly password: string },
  enter: (manager: EntityManager, login: ProvenLogin) => Promise<T>,
): Promise<T | null> {
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
  const entered = await deps.turns.take(made.counter, async () => {
    const right = await verifySecret(made.login?.passwordHash ?? null, input.password);
    return deps.database.transact((manager) => decide(deps, manager, { ...made, username, right }, enter));
  });
  if (entered === null) return null;
  await attempt.giveBack();
  return entered.value;
}

async function guessOf(deps: ProvePasswordDeps, username: string, origin: Origin): Promise<Guess> {
  const claim = await deps.claimed.lookUp(username, origin, new Date());
  const { id, login, mark } = claim;
  if (mark !== null)
    return { ...claim, at: { kind: 'known-origin', id, mark }, counter: `${username} from ${mark}` };
  return { ...claim, at: { kind: login === null ? 'decoy' : 'login', id }, counter: username };
}

/**
 * In one transaction, so that nobody learns of a password before its guess has been counted: among guesses made at the same time
 * the sixth is refused, right or wrong, in whatever process it was looked at.
 */
async function decide<T>(
  deps: ProvePasswordDeps,
  manager: EntityManager,
  guess: Guess & { readonly username: string; readonly right: boolean },
  enter: (manager: EntityManager, login: ProvenLogin) => Promise<T>,
): Promise<{ readonly value: T } | null> {
  const { login, at, right, isKnownDevice } = guess;
  const now = new Date();
  const locked = await deps.loginLocks.lock(manager, guess.id, guess.mark);
  const isOpen = locked !== null && (locked.counter.lockedUntil ?? now) <= now;
  if (login !== null && isOpen && right && login.disabledAt === null) {
    // Of this counter and no other: strangers gain nothing by the holder's signing in.
    if (locked.counter.guesses > 0) await deps.guesses.forget(manager, at);
    return { value: await enter(manager, { ...login, locked, isKnownDevice }) };
  }
  const counted = await deps.guesses.count(manager, at, now);
  await tellRefusal(manager, guess, !counted ? 'LOCKED' : right ? 'DISABLED' : 'WRONG_PASSWORD', now);
  return null;
}

async function tellRefusal(
  manager: EntityManager,
  { login, id, username }: Guess & { readonly username: string },
  reason: 'LOCKED' | 'DISABLED' | 'WRONG_PASSWORD',
  now: Date,
): Promise<void> {
  await appendEvent(manager, loginSignInRefused, {
    profileId: login === null || login.profileId === '' ? null : login.profileId,
    subjectId: id,
    // What was typed for an unknown username may be a password in the wrong field: it is kept nowhere.
    payload:
      login === null
        ? { loginId: null, username: null, reason: null }
        : { loginId: login.id, username, reason },
    occurredAt: now,
  });
}
