import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ProfileEntity } from '../profiles';
import { DELEGATION_PROPERTIES, DelegationEntity, ReceivedDelegationEntity } from './delegation.entity';
import { isArrow, type StoredDelegationState } from './delegation-state';

type ShownDelegation = Pick<DelegationEntity, (typeof DELEGATION_PROPERTIES)[number]>;

/** A delegation with the name of the profile on its other side, as that is now; nulls while there is none. */
export type DelegationRow = ShownDelegation & Pick<ProfileEntity, 'firstName' | 'lastName' | 'companyName'>;

export interface NewDelegation
  extends Pick<
    DelegationEntity,
    | 'id'
    | 'profileId'
    | 'email'
    | 'scopes'
    | 'domains'
    | 'purpose'
    | 'until'
    | 'invitedAt'
    | 'invitationExpiresAt'
  > {
  readonly tokenHash: string;
  readonly invitedBy: string;
}

/** Which delegations stand at `:now`, as a number that sorts them first. */
const STANDS_FIRST = `CASE WHEN (d.state = 'INVITED' AND d.invitationExpiresAt > :now)
  OR (d.state = 'ACTIVE' AND d.until > :now) THEN 0 ELSE 1 END`.replace(/\s+/g, ' ');

export class DelegationStore {
  constructor(private readonly database: Database) {}

  /** What a profile has delegated: first what stands, then what has ended; the newest first. */
  given(
    profileId: ProfileId,
    page: { readonly now: Date; readonly limit: number },
  ): Promise<DelegationRow[]> {
    return listed(this.givenOf(profileId), 'd.invitedAt', page);
  }

  async givenById(profileId: ProfileId, id: string): Promise<DelegationRow | null> {
    return (await this.givenOf(profileId).andWhere('d.id = :id', { id }).getRawOne<DelegationRow>()) ?? null;
  }

  /** What others have delegated to a profile, in the same order. */
  received(
    profileId: ProfileId,
    page: { readonly now: Date; readonly limit: number },
  ): Promise<DelegationRow[]> {
    return listed(this.receivedBy(profileId), 'd.acceptedAt', page);
  }

  async receivedById(profileId: ProfileId, id: string): Promise<DelegationRow | null> {
    return (
      (await this.receivedBy(profileId).andWhere('d.id = :id', { id }).getRawOne<DelegationRow>()) ?? null
    );
  }

  /** The delegation that a link leads to, locked until the transaction ends. Its token is what entitles to ask. */
  lockByToken(manager: EntityManager, tokenHash: string): Promise<DelegationEntity | null> {
    return locked(manager).where('d.token_hash = :tokenHash', { tokenHash }).getOne();
  }

  /** The same without a lock, with the name of the profile that invites. */
  async byToken(tokenHash: string): Promise<DelegationRow | null> {
    const query = this.database.read
      .createQueryBuilder(DelegationEntity, 'd')
      .innerJoin(ProfileEntity, 'other', 'other.profileId = d.profileId')
      .where('d.token_hash = :tokenHash', { tokenHash });
    return (await withNames(query).getRawOne<DelegationRow>()) ?? null;
  }

  /** A delegation that the profile has given or received, locked; foreign and absent ones are null. */
  lockOfEither(manager: EntityManager, profileId: ProfileId, id: string): Promise<DelegationEntity | null> {
    return locked(manager)
      .where('d.id = :id AND (d.profileId = :profileId OR d.otherProfileId = :profileId)', { id, profileId })
      .getOne();
  }

  /** One that the profile has received, locked. */
  lockReceived(manager: EntityManager, profileId: string, id: string): Promise<DelegationEntity | null> {
    return locked(manager).where('d.id = :id AND d.otherProfileId = :profileId', { id, profileId }).getOne();
  }

  /** All that a profile has given or received and that has not ended, locked. */
  lockStandingOf(manager: EntityManager, profileId: ProfileId): Promise<DelegationEntity[]> {
    return locked(manager)
      .where(
        "(d.profileId = :profileId OR d.otherProfileId = :profileId) AND d.state IN ('INVITED', 'ACTIVE')",
        {
          profileId,
        },
      )
      .orderBy('d.id')
      .getMany();
  }

  /** For the timer, which knows a delegation by its id alone. */
  lock(manager: EntityManager, id: string): Promise<DelegationEntity | null> {
    return locked(manager).where('d.id = :id', { id }).getOne();
  }

  /** How many delegations of a profile stand. */
  countStanding(manager: EntityManager, profileId: ProfileId, now: Date): Promise<number> {
    const query = manager.createQueryBuilder(DelegationEntity, 'd').where(`${STANDS_FIRST} = 0`, { now });
    return rowsOf(query, 'd', profileId).getCount();
  }

  /** How many invitations a profile has sent since then. */
  countInvitations(manager: EntityManager, profileId: ProfileId, since: Date): Promise<number> {
    const query = manager.createQueryBuilder(DelegationEntity, 'd').where('d.invitedAt > :since', { since });
    return rowsOf(query, 'd', profileId).getCount();
  }

  async insert(manager: EntityManager, delegation: NewDelegation): Promise<void> {
    await manager.query(
      `INSERT INTO delegation (id, profile_id, email, token_hash, scopes, domains, purpose, until, state, invited_at,
                               invited_by, invitation_expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'INVITED', ?, ?, ?)`,
      [
        delegation.id,
        delegation.profileId,
        delegation.email,
        delegation.tokenHash,
        delegation.scopes,
        delegation.domains,
        delegation.purpose,
        delegation.until,
        delegation.invitedAt,
        delegation.invitedBy,
        delegation.invitationExpiresAt,
      ],
    );
  }

  /** The invitation is accepted. Under the row's lock, so that it still is one. */
  async accept(
    manager: EntityManager,
    id: string,
    by: { readonly profileId: string; readonly loginId: string; readonly at: Date },
  ): Promise<void> {
    const accepted = (await manager.query(
      `UPDATE delegation SET state = 'ACTIVE', delegate_profile_id = ?, accepted_by = ?, accepted_at = ?
        WHERE id = ? AND state = 'INVITED'`,
      [by.profileId, by.loginId, by.at, id],
    )) as { affectedRows: number };
    if (accepted.affectedRows !== 1) throw new Error(`the delegation ${id} is no invitation`);
  }

  /** Ends a delegation that is locked. A move that is no arrow is a defect and throws. */
  async end(
    manager: EntityManager,
    { id, state }: Pick<DelegationEntity, 'id' | 'state'>,
    to: StoredDelegationState,
    at: Date,
  ): Promise<void> {
    if (!isArrow(state, to)) throw new Error(`no arrow leads from ${state} to ${to}`);
    await manager.query('UPDATE delegation SET state = ?, ended_at = ? WHERE id = ? AND state = ?', [
      to,
      at,
      id,
      state,
    ]);
  }

  private givenOf(profileId: ProfileId): SelectQueryBuilder<DelegationEntity> {
    const query = this.database.read
      .createQueryBuilder(DelegationEntity, 'd')
      .leftJoin(ProfileEntity, 'other', 'other.profileId = d.otherProfileId')
      .where('1 = 1');
    return rowsOf(withNames(query), 'd', profileId);
  }

  private receivedBy(profileId: ProfileId): SelectQueryBuilder<ReceivedDelegationEntity> {
    const query = this.database.read
      .createQueryBuilder(ReceivedDelegationEntity, 'd')
      .innerJoin(ProfileEntity, 'other', 'other.profileId = d.otherProfileId')
      .where('1 = 1');
    return rowsOf(withNames(query), 'd', profileId);
  }
}

function locked(manager: EntityManager): SelectQueryBuilder<DelegationEntity> {
  return manager.createQueryBuilder(DelegationEntity, 'd').setLock('pessimistic_write');
}

/** Of the profile on the other side its name and nothing else: it is another customer's. */
function withNames<T extends DelegationEntity | ReceivedDelegationEntity>(
  query: SelectQueryBuilder<T>,
): SelectQueryBuilder<T> {
  query.select([]);
  for (const property of DELEGATION_PROPERTIES) query.addSelect(`d.${property}`, property);
  for (const property of ['firstName', 'lastName', 'companyName'])
    query.addSelect(`other.${property}`, property);
  return query;
}

function listed<T extends DelegationEntity | ReceivedDelegationEntity>(
  query: SelectQueryBuilder<T>,
  newest: string,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<DelegationRow[]> {
  return query
    .orderBy(STANDS_FIRST)
    .addOrderBy(newest, 'DESC')
    .addOrderBy('d.id', 'DESC')
    .setParameters({ now })
    .limit(limit)
    .getRawMany<DelegationRow>();
}
