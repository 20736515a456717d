import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { SelectQueryBuilder } from 'typeorm';
import { ProfileEntity } from '../../account/profiles';
import { DELEGATION_PROPERTIES, DelegationEntity, ReceivedDelegationEntity } from './delegation.entity';
import { STANDING } from './delegation.store';

type ShownDelegation = Pick<DelegationEntity, (typeof DELEGATION_PROPERTIES)[number]>;

/** A delegation with the name of the profile on its other side, as that is now; nulls while there is none. */
export type DelegationRow = ShownDelegation & Pick<ProfileEntity, 'firstName' | 'lastName' | 'companyName'>;

/** Delegations as they are shown to either side. */
export class ShownDelegations {
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

  /** The delegation that a link leads to, with the name of the profile that invites. Its token is what entitles to ask. */
  async byToken(tokenHash: string): Promise<DelegationRow | null> {
    const query = this.database.read
      .createQueryBuilder(DelegationEntity, 'd')
      .innerJoin(ProfileEntity, 'other', 'other.profileId = d.profileId')
      .where('d.token_hash = :tokenHash', { tokenHash });
    return (await withNames(query).getRawOne<DelegationRow>()) ?? null;
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
    .orderBy(`CASE WHEN ${STANDING} THEN 0 ELSE 1 END`)
    .addOrderBy(newest, 'DESC')
    .addOrderBy('d.id', 'DESC')
    .setParameters({ now })
    .limit(limit)
    .getRawMany<DelegationRow>();
}
