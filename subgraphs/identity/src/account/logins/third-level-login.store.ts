import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import { ThirdLevelLoginRow } from './third-level-login.entity';

/** Which logins see one third level and nothing else. Changed under the lock of the profile. */
export class ThirdLevelLoginStore {
  /** Null for a login that sees what its profile has. */
  find(manager: EntityManager, profileId: ProfileId, loginId: string): Promise<ThirdLevelLoginRow | null> {
    return manager.findOneBy(ThirdLevelLoginRow, { profileId, loginId });
  }

  /** Those of these logins that do. */
  among(
    manager: EntityManager,
    profileId: ProfileId,
    loginIds: readonly string[],
  ): Promise<ThirdLevelLoginRow[]> {
    return manager.findBy(ThirdLevelLoginRow, { profileId, loginId: In([...loginIds]) });
  }

  /** The logins of these third levels. */
  ofDomains(
    manager: EntityManager,
    profileId: ProfileId,
    domainIds: readonly string[],
  ): Promise<ThirdLevelLoginRow[]> {
    return manager.findBy(ThirdLevelLoginRow, { profileId, domainId: In([...domainIds]) });
  }

  /** From now on the login sees this third level alone. */
  async limit(manager: EntityManager, row: ThirdLevelLoginRow): Promise<void> {
    const { profileId, loginId, domainId } = row;
    const known = await updateRows(manager, ThirdLevelLoginRow, { profileId, loginId }, { domainId });
    if (known === 0) await insertRow(manager, ThirdLevelLoginRow, row);
  }

  /** From now on the login sees nothing. */
  async takeAway(manager: EntityManager, profileId: ProfileId, loginId: string): Promise<void> {
    await updateRows(manager, ThirdLevelLoginRow, { profileId, loginId }, { domainId: null });
  }
}
