import { selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LoginRow } from '../../account/logins';
import { ProfileRow } from '../../account/profiles';
import { ApiKeyRow } from '../../grants/api-keys';
import { DelegationRow } from '../../grants/delegations';
import { SupportSessionRow } from '../../grants/support-sessions';

type ProfileName = Pick<ProfileRow, 'firstName' | 'lastName' | 'companyName'>;

const PROFILE = selection(ProfileRow, 'p', ['firstName', 'lastName', 'companyName']);
const LOGIN = selection(LoginRow, 'l', ['username']);
const KEY = selection(ApiKeyRow, 'k', ['name']);
const SUPPORT = selection(SupportSessionRow, 's', ['reason']);
const DELEGATION = selection(DelegationRow, 'd', ['purpose']);

/** Names of whoever acts, as they are now. Background reads of this service's own tables. */
export class ActorNameStore {
  /** The login's username, and the name of its profile; null when there is no such login. */
  async ofLogin(
    manager: EntityManager,
    loginId: string,
  ): Promise<(ProfileName & Pick<LoginRow, 'username'>) | null> {
    const rows = await manager.query(
      `/* background */ SELECT ${LOGIN.list}, ${PROFILE.list} FROM login l LEFT JOIN profile p ON p.id = l.profile_id WHERE l.id = ?`,
      [loginId],
    );
    const [login] = LOGIN.read(rows);
    const [profile] = PROFILE.read(rows);
    return login === undefined || profile === undefined ? null : { ...profile, ...login };
  }

  async ofProfile(manager: EntityManager, profileId: string): Promise<ProfileName | null> {
    const rows = await manager.query(
      `/* background */ SELECT ${PROFILE.list} FROM profile p WHERE p.id = ?`,
      [profileId],
    );
    return PROFILE.read(rows)[0] ?? null;
  }

  /** What an API key is called; null when there never was one. */
  async ofKey(manager: EntityManager, keyId: string): Promise<string | null> {
    const rows = await manager.query(`/* background */ SELECT ${KEY.list} FROM api_key k WHERE k.id = ?`, [
      keyId,
    ]);
    return KEY.read(rows)[0]?.name ?? null;
  }

  /** What a delegation is for, in its giver's words; null when nothing was said. */
  async purposeOf(manager: EntityManager, delegationId: string): Promise<string | null> {
    const rows = await manager.query(
      `/* background */ SELECT ${DELEGATION.list} FROM delegation d WHERE d.id = ?`,
      [delegationId],
    );
    return DELEGATION.read(rows)[0]?.purpose ?? null;
  }

  /** Why a member of staff helps a customer; null when there never was such a support session. */
  async reasonOf(manager: EntityManager, supportSessionId: string): Promise<string | null> {
    const rows = await manager.query(
      `/* background */ SELECT ${SUPPORT.list} FROM support_session s WHERE s.id = ?`,
      [supportSessionId],
    );
    return SUPPORT.read(rows)[0]?.reason ?? null;
  }
}
