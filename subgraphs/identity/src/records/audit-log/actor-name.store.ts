import type { EntityManager } from 'typeorm';

interface ProfileName {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
}

const PROFILE_NAME = 'p.first_name AS firstName, p.last_name AS lastName, p.company_name AS companyName';

/** Names of whoever acts, as they are now. Background reads of this service's own tables. */
export class ActorNameStore {
  /** The login's username, and the name of its profile; null when there is no such login. */
  async ofLogin(
    manager: EntityManager,
    loginId: string,
  ): Promise<(ProfileName & { readonly username: string }) | null> {
    const rows = (await manager.query(
      `/* background */ SELECT l.username, ${PROFILE_NAME} FROM login l LEFT JOIN profile p ON p.id = l.profile_id WHERE l.id = ?`,
      [loginId],
    )) as (ProfileName & { username: string })[];
    return rows[0] ?? null;
  }

  async ofProfile(manager: EntityManager, profileId: string): Promise<ProfileName | null> {
    const rows = (await manager.query(
      `/* background */ SELECT ${PROFILE_NAME} FROM profile p WHERE p.id = ?`,
      [profileId],
    )) as ProfileName[];
    return rows[0] ?? null;
  }

  /** What an API key is called; null when there never was one. */
  async ofKey(manager: EntityManager, keyId: string): Promise<string | null> {
    const rows = (await manager.query('/* background */ SELECT name FROM api_key WHERE id = ?', [keyId])) as {
      name: string;
    }[];
    return rows[0]?.name ?? null;
  }

  /** What a delegation is for, in its giver's words; null when nothing was said. */
  async purposeOf(manager: EntityManager, delegationId: string): Promise<string | null> {
    const rows = (await manager.query('/* background */ SELECT purpose FROM delegation WHERE id = ?', [
      delegationId,
    ])) as { purpose: string | null }[];
    return rows[0]?.purpose ?? null;
  }
}
