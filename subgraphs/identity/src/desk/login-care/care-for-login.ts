import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type customerLoginCodes, loginStarted, loginStopped, loginUnlocked } from '../../../contract';
import type { LoginRow, LoginStopStore, LoginStore } from '../../account/logins';
import type { SessionEndingStore } from '../../credentials/sessions';

export interface CareForLoginDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logins: LoginStore;
  readonly stops: LoginStopStore;
  readonly endings: SessionEndingStore;
  readonly revokeApiKeysOf: (
    manager: EntityManager,
    login: { readonly profileId: ProfileId; readonly loginId: string },
    reason: 'MAKER_DISABLED',
  ) => Promise<void>;
}

export interface LoginCare {
  readonly byLoginId: string;
  readonly loginId: string;
  readonly reason: string;
}

export interface LoginCareDone {
  readonly kind: 'done';
  readonly loginId: string;
  readonly disabledAt: Date | null;
}

export type LoginCareOutcome =
  | LoginCareDone
  | { readonly kind: 'refused'; readonly code: CodeOf<typeof customerLoginCodes> };

/** Nobody signs in with the login until staff enables it again; its sessions and API keys end. Again: nothing changes. */
export function disableCustomerLogin(deps: CareForLoginDeps, care: LoginCare): Promise<LoginCareDone> {
  const { logins, stops, endings, revokeApiKeysOf, clock } = deps;
  return ofCustomer(deps, care, async (manager, login) => {
    if (login.disabledAt !== null) return done(login.id, login.disabledAt);
    const profileId = trustedProfileId(login.profileId);
    const at = clock.now();
    await logins.disable(manager, login.id, at);
    await stops.insert(manager, {
      loginId: login.id,
      profileId,
      stoppedBy: care.byLoginId,
      stoppedAt: at,
      disabledForGoodAt: null,
    });
    await endings.endAllOf(manager, { id: login.id, profileId }, 'LOGIN_DISABLED', new Date());
    await revokeApiKeysOf(manager, { profileId, loginId: login.id }, 'MAKER_DISABLED');
    await tell(manager, loginStopped, login, care.reason, at);
    return done(login.id, at);
  });
}

/** The login can be used again. Only one that staff has disabled. */
export function enableCustomerLogin(deps: CareForLoginDeps, care: LoginCare): Promise<LoginCareOutcome> {
  return ofCustomer<LoginCareOutcome>(deps, care, async (manager, login) => {
    if (login.disabledAt === null) return { kind: 'refused', code: 'LOGIN_NOT_DISABLED' };
    if (!(await deps.stops.end(manager, login))) return { kind: 'refused', code: 'DISABLED_BY_CUSTOMER' };
    await tell(manager, loginStarted, login, care.reason, deps.clock.now());
    return done(login.id, null);
  });
}

/** Takes away the lock that wrong passwords or codes have brought. */
export function unlockLogin(deps: CareForLoginDeps, care: LoginCare): Promise<LoginCareOutcome> {
  return ofCustomer<LoginCareOutcome>(deps, care, async (manager, login) => {
    if (!(await deps.stops.unlock(manager, login, new Date())))
      return { kind: 'refused', code: 'LOGIN_NOT_LOCKED' };
    await tell(manager, loginUnlocked, login, care.reason, deps.clock.now());
    return done(login.id, login.disabledAt);
  });
}

/** NOT_FOUND for a login that does not exist, or is one of staff. */
function ofCustomer<Outcome extends LoginCareOutcome>(
  { database, logins }: CareForLoginDeps,
  { loginId }: LoginCare,
  act: (manager: EntityManager, login: LoginRow) => Promise<Outcome>,
): Promise<Outcome> {
  return database.transact(async (manager) => {
    const found = await logins.find(loginId, manager);
    if (found === null || found.profileId === '') throw notFound();
    const login = await logins.lock(trustedProfileId(found.profileId), loginId, manager);
    if (login === null) throw notFound();
    return act(manager, login);
  });
}

async function tell(
  manager: EntityManager,
  fact: typeof loginStopped | typeof loginStarted | typeof loginUnlocked,
  { id: loginId, profileId, username }: LoginRow,
  reason: string,
  occurredAt: Date,
): Promise<void> {
  const payload = { loginId, username, reason };
  await appendEvent(manager, fact, { profileId, subjectId: loginId, payload, occurredAt });
}

function done(loginId: string, disabledAt: Date | null): LoginCareDone {
  return { kind: 'done', loginId, disabledAt };
}
