import type { LoadedColumns } from '@customer-area/shared/asked-fields';
import type { Database } from '@customer-area/shared/database';
import { OwnRows, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertOnce, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LoginRow, SHOWN_LOGIN, type ShownLogin } from '../logins';
import { SHOWN_PROFILE } from './asked-columns';
import { FormerEmailRow } from './former-email.entity';
import { ProfileRow } from './profile.entity';

/** A mailbox that was the profile's until lately is told when somebody gets into it by mail. */
export const FORMER_ADDRESS_DAYS = 30;

export interface LoginWithProfile {
  readonly login: ShownLogin;
  readonly profile: ProfileRow;
}

/** The login's part of such a row. */
type OfLogin = { readonly [property in keyof ShownLogin as `login_${property}`]: ShownLogin[property] };

const COLUMNS_OF_LOGIN = SHOWN_LOGIN.map((property) => [property, `login_${property}`] as const);

export class ProfileStore {
  private readonly ownRows: OwnRows;

  constructor(private readonly database: Database) {
    this.ownRows = new OwnRows(database);
  }

  /** Those of `ids` that the profile may see: at most itself. One statement. */
  findVisible(profileId: ProfileId, ids: readonly string[]): Promise<ProfileRow[]> {
    const text = () => {
      const query = this.database.read.createQueryBuilder(ProfileRow, 'profile').select([]);
      for (const property of SHOWN_PROFILE) query.addSelect(`profile.${property}`, property);
      return rowsOf(query.where('profile.profileId IN (:...ids)'), 'profile', profileId).getQuery();
    };
    return this.ownRows.read(profileId, 'profiles by id', text, { ids });
  }

  /** A login of the profile, together with these columns of the profile. Null when there is none. One statement. */
  async findWithLogin(
    profileId: ProfileId,
    loginId: string,
    columns: LoadedColumns<ProfileRow>,
  ): Promise<LoginWithProfile | null> {
    const text = () => {
      const query = this.database.read
        .createQueryBuilder(LoginRow, 'login')
        .innerJoin(ProfileRow, 'profile', 'profile.profileId = login.profileId')
        .select([])
        .where('login.id = :loginId');
      for (const [property, column] of COLUMNS_OF_LOGIN) query.addSelect(`login.${property}`, column);
      for (const property of columns.properties) query.addSelect(`profile.${property}`, property);
      return rowsOf(query, 'login', profileId).getQuery();
    };
    const shape = `login with profile ${columns.key}`;
    const [row] = await this.ownRows.read<OfLogin>(profileId, shape, text, { loginId });
    if (row === undefined) return null;
    const login: Partial<Record<keyof ShownLogin, unknown>> = {};
    for (const [property, column] of COLUMNS_OF_LOGIN) login[property] = row[column];
    const [profile] = columns.guarded([row]);
    return profile === undefined ? null : { login: login as unknown as ShownLogin, profile };
  }

  /** For our own background work and for peers, which have been told the id by an order or an event of that profile. */
  find(profileId: string, manager: EntityManager = this.database.read): Promise<ProfileRow | null> {
    return manager
      .createQueryBuilder(ProfileRow, 'profile')
      .where('profile.profileId = :profileId', { profileId })
      .getOne();
  }

  /** The same for several: for our staff, who have been told the ids by requests of those profiles. */
  findMany(profileIds: readonly string[], manager: EntityManager): Promise<ProfileRow[]> {
    return manager
      .createQueryBuilder(ProfileRow, 'profile')
      .where('profile.profileId IN (:...profileIds)', { profileIds })
      .getMany();
  }

  /** The same, locked until the transaction ends: for limits that count what a profile has. */
  lock(profileId: string, manager: EntityManager): Promise<ProfileRow | null> {
    return manager
      .createQueryBuilder(ProfileRow, 'profile')
      .setLock('pessimistic_write')
      .where('profile.profileId = :profileId', { profileId })
      .getOne();
  }

  /** True while nobody has registered. */
  async isEmpty(): Promise<boolean> {
    const first = await this.database.read.createQueryBuilder(ProfileRow, 'profile').limit(1).getOne();
    return first === null;
  }

  async insert(
    manager: EntityManager,
    profile: ProfileRow & { recoveryAnswerHash: string | null },
  ): Promise<void> {
    await manager.createQueryBuilder().insert().into(ProfileRow).values(profile).execute();
  }

  /** Sets or clears the date of the consent to marketing; false when it is given, or not given, already. */
  async changeMarketingConsent(manager: EntityManager, profileId: string, at: Date | null): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(ProfileRow)
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
    changes: Partial<Omit<ProfileRow, 'profileId'>>,
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(ProfileRow)
      .set(changes)
      .where('profileId = :profileId', { profileId })
      .execute();
  }

  async setRecoveryData(
    manager: EntityManager,
    profileId: string,
    data: { readonly question: string | null; readonly answerHash: string | null },
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(ProfileRow)
      .set({ recoveryQuestion: data.question, recoveryAnswerHash: data.answerHash })
      .where('profileId = :profileId', { profileId })
      .execute();
  }

  /** Keeps an address that is being replaced. */
  async keepFormerEmail(manager: EntityManager, former: FormerEmailRow): Promise<void> {
    await insertOnce(manager, FormerEmailRow, former);
  }

  /**
   * The addresses of a profile that were replaced after `since`, newest first, each once. The one in use may be among
   * them: somebody may have gone back to it.
   */
  async formerEmails(manager: EntityManager, profileId: string, since: Date): Promise<string[]> {
    const rows = (await manager.query(
      `SELECT email, MAX(replaced_at) AS replacedAt FROM former_email
        WHERE profile_id = ? AND replaced_at > ? GROUP BY email ORDER BY replacedAt DESC`,
      [profileId, since],
    )) as { email: string }[];
    return rows.map((row) => row.email);
  }

  /** The confirmed address that a profile had before all the changes after `since`; null when there were none. */
  async confirmedBefore(
    manager: EntityManager,
    profileId: string,
    since: Date,
  ): Promise<{ readonly email: string; readonly replacedAt: Date } | null> {
    const former = selection(FormerEmailRow, 'f', ['email', 'replacedAt']);
    const rows = await manager.query(
      `SELECT ${former.list} FROM former_email f
        WHERE f.profile_id = ? AND f.replaced_at > ? AND f.confirmed = 1 ORDER BY f.replaced_at LIMIT 1`,
      [profileId, since],
    );
    return former.read(rows)[0] ?? null;
  }

  /** Remembers that letters do not reach an address; false when the profile has another one by now. */
  async markUndeliverable(manager: EntityManager, profileId: string, email: string): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(ProfileRow)
      .set({ undeliverableEmail: email })
      .where('profileId = :profileId AND email = :email', { profileId, email })
      .execute();
    return result.affected === 1;
  }

  /** False when it is confirmed already and letters reach it, or another address by now. */
  async markEmailVerified(
    manager: EntityManager,
    profileId: string,
    email: string,
    at: Date,
  ): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(ProfileRow)
      .set({ emailVerifiedAt: at, undeliverableEmail: null })
      .where(
        'profileId = :profileId AND email = :email AND (emailVerifiedAt IS NULL OR undeliverableEmail = email)',
        { profileId, email },
      )
      .execute();
    return result.affected === 1;
  }
}
