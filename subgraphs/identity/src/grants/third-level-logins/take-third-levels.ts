import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { loginThirdLevelTaken } from '../../../contract';
import type { LoginStore, ThirdLevelLoginStore } from '../../account/logins';
import { type ShutOutDeps, shutOut } from './shut-out';

export interface TakeThirdLevelsDeps extends ShutOutDeps {
  readonly logins: LoginStore;
  readonly thirdLevelLogins: ThirdLevelLoginStore;
}

export interface TakenThirdLevel {
  readonly domainId: string;
  readonly unicodeName: string;
}

/** The logins of third levels see nothing from now on. The profile is locked. */
export async function takeThirdLevels(
  deps: TakeThirdLevelsDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { taken, at }: { readonly taken: readonly TakenThirdLevel[]; readonly at: Date },
): Promise<void> {
  const ids = taken.map(({ domainId }) => domainId);
  if (ids.length === 0) return;
  for (const { loginId, domainId } of await deps.thirdLevelLogins.ofDomains(manager, profileId, ids)) {
    const of = taken.find((one) => one.domainId === domainId);
    if (of === undefined) continue;
    await deps.thirdLevelLogins.takeAway(manager, profileId, loginId);
    await shutOut(deps, manager, { profileId, id: loginId });
    const { username } = (await deps.logins.find(loginId, manager)) ?? { username: '' };
    await appendEvent(manager, loginThirdLevelTaken, {
      profileId,
      subjectId: loginId,
      payload: { loginId, username, domainId: of.domainId, unicodeName: of.unicodeName },
      occurredAt: at,
    });
  }
}
