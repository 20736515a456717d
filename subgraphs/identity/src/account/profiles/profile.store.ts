import type { Database } from '@customer-area/shared/database';
import { OwnRows, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ProfileEntity } from './profile.entity';

export class ProfileStore {
  private readonly ownRows: OwnRows;

  constructor(private readonly database: Database) {
    this.ownRows = new OwnRows(database);
  }

  /** Those of `ids` that the profile may see: at most itself. One statement. */
  findVisible(profileId: ProfileId, ids: readonly string[]): Promise<ProfileEntity[]> {
    const { read } = this.database;
    const text = () => {
      const query = read.createQueryBuilder(ProfileEntity, 'profile').select([]);
      for (const { propertyName, isSelect } of read.connection.getMetadata(ProfileEntity).columns)
        if (isSelect) query.addSelect(`profile.${propertyName}`, propertyName);
      return rowsOf(query.where('profile.profileId IN (:...ids)'), 'profile', profileId).getQuery();
    };
    return this.ownRows.read(profileId, 'profiles by id', text, { ids });
  }

  /** For our own background work and for peers, which have been told the id by an order or an event of that profile. */
  find(profileId: string, manager: EntityManager = this.database.read): Promise<ProfileEntity | null> {
    return manager
      .createQueryBuilder(ProfileEntity, 'profile')
      .where('profile.profileId = :profileId', { profileId })
      .getOne();
  }

  /** The same for several: for our staff, who have been told the ids by requests of those profiles. */
  findMany(profileIds: readonly string[], manager: EntityManager): Promise<ProfileEntity[]> {
    return manager
      .createQueryBuilder(ProfileEntity, 'profile')
      .where('profile.profileId IN (:...profileIds)', { profileIds })
      .getMany();
  }

  /** The same, locked until the transaction ends: for limits that count what a profile has. */
  lock(profileId: string, manager: EntityManager): Promise<ProfileEntity | null> {
    return manager
      .createQueryBuilder(ProfileEntity, 'profile')
      .setLock('pessimistic_write')
      .where('profile.profileId = :profileId', { profileId })
      .getOne();
  }

  /** True while nobody has registered. */
  async isEmpty(): Promise<boolean> {
    const first = await this.database.read.createQueryBuilder(ProfileEntity, 'profile').limit(1).getOne();
    return first === null;
  }

  async insert(
    manager: EntityManager,
    profile: ProfileEntity & { recoveryAnswerHash: string | null },
  ): Promise<void> {
    await manager.createQueryBuilder().insert().into(ProfileEntity).values(profile).execute();
  }

  /** Sets or clears the date of the consent to marketing; false when it is given, or not given, already. */
  async changeMarketingConsent(manager: EntityManager, profileId: string, at: Date | null): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(ProfileEntity)
      .set({ marketingConsentAt: at })
      .where(`profileId = :profileId AND marketingConsentAt IS ${at === null ? 'NOT NULL' : 'NULL'}`, {
        profileId,
      })
      .execute();
    return result.affected === 1;
  }

  /** Changes data that all logins share; what is left out stays as it is. */
  async changeShared(
    manager: EntityManager,
    profileId: string,
    changes: Partial<Omit<ProfileEntity, 'profileId'>>,
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(ProfileEntity)
      .set(changes)
      .where('profileId = :profileId', { profileId })
      .execute();
  }

  /** False when it is confirmed already, or another address by now. */
  async setRecoveryData(
    manager: EntityManager,
    profileId: string,
    data: { readonly question: string | null; readonly answerHash: string | null },
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(ProfileEntity)
      .set({ recoveryQuestion: data.question, recoveryAnswerHash: data.answerHash })
      .where('profileId = :profileId', { profileId })
      .execute();
  }

  async markEmailVerified(
    manager: EntityManager,
    profileId: string,
    email: string,
    at: Date,
  ): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(ProfileEntity)
      .set({ emailVerifiedAt: at })
      .where('profileId = :profileId AND email = :email AND emailVerifiedAt IS NULL', { profileId, email })
      .execute();
    return result.affected === 1;
  }
}
