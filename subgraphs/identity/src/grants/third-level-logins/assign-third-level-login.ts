import type { Clock } from '@customer-area/shared/clock';
import type { OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type * as contract from '../../../contract';
import { loginThirdLevelAssigned } from '../../../contract';
import type { LoginRow } from '../../account/logins';
import type { ProfileStore } from '../../account/profiles';
import type { ProtectionStore } from '../approvals';
import { shutOut } from './shut-out';
import { type TakeThirdLevelsDeps, takeThirdLevels } from './take-third-levels';

export interface AssignThirdLevelLoginDeps extends TakeThirdLevelsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly protections: ProtectionStore;
}

export interface AssignThirdLevelLogin {
  readonly profileId: ProfileId;
  readonly domainId: string;
  readonly unicodeName: string;
  /** Null takes the third level from whoever has it. */
  readonly loginId: string | null;
  readonly askedBy: string;
}

type Outcome = OutputOf<typeof contract.assignThirdLevelLogin>;

/**
 * Limits a login to one third level. What it could do before ends with its sessions and keys; whoever had the third level sees
 * nothing from then on. A login that was limited once never sees its whole profile again.
 */
export async function assignThirdLevelLogin(
  deps: AssignThirdLevelLoginDeps,
  asked: AssignThirdLevelLogin,
): Promise<Outcome> {
  const { profileId, domainId, unicodeName, loginId } = asked;
  return deps.database.transact(async (manager): Promise<Outcome> => {
    // As when a login is disabled: one after the other, or two could each take the other for the one that stays.
    if ((await deps.profiles.lock(profileId, manager)) === null) throw notFound();
    await refuseLimited(deps, manager, asked);
    const login = loginId === null ? null : await deps.logins.lock(profileId, loginId, manager);
    if (loginId !== null && (login === null || login.disabledAt !== null)) throw notFound();
    const code = login === null ? null : await refusalOf(deps, manager, asked, login);
    if (code !== null) return { kind: 'refused', code };

    const at = deps.clock.now();
    const former = await deps.thirdLevelLogins.ofDomains(manager, profileId, [domainId]);
    if (former.some((one) => one.loginId === loginId)) return { kind: 'done' };
    await takeThirdLevels(deps, manager, profileId, { taken: [{ domainId, unicodeName }], at });
    if (login === null) return { kind: 'done' };
    await deps.thirdLevelLogins.limit(manager, { profileId, loginId: login.id, domainId, limitedAt: at });
    await shutOut(deps, manager, { profileId, id: login.id });
    await appendEvent(manager, loginThirdLevelAssigned, {
      profileId,
      subjectId: login.id,
      payload: { loginId: login.id, username: login.username, domainId, unicodeName },
      occurredAt: at,
    });
    return { kind: 'done' };
  });
}

/** Who asks was in person a moment ago. Meanwhile it may have been limited or disabled itself. */
async function refuseLimited(
  { logins, thirdLevelLogins }: AssignThirdLevelLoginDeps,
  manager: EntityManager,
  { profileId, askedBy }: AssignThirdLevelLogin,
): Promise<void> {
  const asking = await logins.lock(profileId, askedBy, manager);
  if (asking === null || asking.disabledAt !== null) throw unauthenticated();
  if ((await thirdLevelLogins.find(manager, profileId, askedBy)) !== null) throw unauthenticated();
}

async function refusalOf(
  { logins, thirdLevelLogins, protections }: AssignThirdLevelLoginDeps,
  manager: EntityManager,
  { profileId, domainId, askedBy }: AssignThirdLevelLogin,
  login: LoginRow,
): Promise<Extract<Outcome, { kind: 'refused' }>['code'] | null> {
  if (login.id === askedBy) return 'OWN_LOGIN';
  const limited = await thirdLevelLogins.find(manager, profileId, login.id);
  if (limited !== null)
    return limited.domainId === null || limited.domainId === domainId ? null : 'LOGIN_HAS_THIRD_LEVEL';
  if ((await logins.countOf(profileId, manager)).ordinary <= 1) return 'LAST_ORDINARY_LOGIN';
  // It may be the one that has to approve what another one does.
  return (await protections.of(profileId, manager)).size > 0 ? 'LOGIN_GUARDS_APPROVALS' : null;
}
