import { type Selection, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LoginRow } from '../../account/logins';
import { ProfileRow } from '../../account/profiles';
import { ApiKeyRow } from '../../grants/api-keys';
import { DelegationRow } from '../../grants/delegations';
import { SupportSessionRow } from '../../grants/support-sessions';

export type ProfileName = Pick<ProfileRow, 'firstName' | 'lastName' | 'companyName'>;
export type LoginName = ProfileName & Pick<LoginRow, 'username'>;

const LOGIN = selection(LoginRow, 'l', ['id', 'username']);
const PROFILE = selection(ProfileRow, 'p', ['profileId', 'firstName', 'lastName', 'companyName']);
const OF_LOGIN = selection(ProfileRow, 'p', ['firstName', 'lastName', 'companyName']);
const KEY = selection(ApiKeyRow, 'k', ['id', 'name']);
const SUPPORT = selection(SupportSessionRow, 's', ['id', 'reason']);
const DELEGATION = selection(DelegationRow, 'd', ['id', 'purpose']);

type Ids = ReadonlySet<string>;
type ById<Row> = ReadonlyMap<string, Row>;

/** Names of whoever acts, as they are now, by their ids: what is not there has none. Background reads of this service's own tables. */
export class ActorNameStore {
  /** Usernames of logins, with the names of their profiles. */
  async ofLogins(manager: EntityManager, ids: Ids): Promise<ById<LoginName>> {
    const from = 'login l JOIN profile p ON p.id = l.profile_id';
    const rows = await rowsOf(manager, `${LOGIN.list}, ${OF_LOGIN.list}`, from, ids);
    const names = OF_LOGIN.read(rows);
    return new Map(
      LOGIN.read(rows).map(({ id, username }, n) => [id, { ...names[n], username } as LoginName]),
    );
  }

  async ofProfiles(manager: EntityManager, ids: Ids): Promise<ById<ProfileName>> {
    const rows = await rowsOf(manager, PROFILE.list, 'profile p', ids);
    return new Map(PROFILE.read(rows).map(({ profileId, ...name }) => [profileId, name]));
  }

  /** What API keys are called. */
  ofKeys(manager: EntityManager, ids: Ids): Promise<ById<Pick<ApiKeyRow, 'name'>>> {
    return read(manager, KEY, 'api_key k', ids);
  }

  /** What delegations are for, in their givers' words. */
  ofDelegations(manager: EntityManager, ids: Ids): Promise<ById<Pick<DelegationRow, 'purpose'>>> {
    return read(manager, DELEGATION, 'delegation d', ids);
  }

  /** Why members of staff help a customer. */
  ofSupportSessions(manager: EntityManager, ids: Ids): Promise<ById<Pick<SupportSessionRow, 'reason'>>> {
    return read(manager, SUPPORT, 'support_session s', ids);
  }
}

async function read<Row extends { id: string }, Property extends keyof Row & string>(
  manager: EntityManager,
  { list, read: rowsIn }: Selection<Row, Property | 'id'>,
  from: string,
  ids: Ids,
): Promise<ById<Pick<Row, Property | 'id'>>> {
  const rows = await rowsOf(manager, list, from, ids);
  return new Map(rowsIn(rows).map((row) => [row.id, row]));
}

/** @param from the table whose ids are asked for first, with its alias */
async function rowsOf(manager: EntityManager, list: string, from: string, ids: Ids): Promise<unknown> {
  if (ids.size === 0) return [];
  const [, alias] = from.split(' ');
  const places = Array(ids.size).fill('?').join(', ');
  return manager.query(`/* background */ SELECT ${list} FROM ${from} WHERE ${alias}.id IN (${places})`, [
    ...ids,
  ]);
}
