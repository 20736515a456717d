import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { selection } from '@customer-area/shared/rows';
import type { SelectQueryBuilder } from 'typeorm';
import { ProfileRow } from '../../account/profiles';
import { DELEGATION_PROPERTIES, DelegationRow, ReceivedDelegationRow } from './delegation.entity';
import { NOT_ENDED } from './delegation.store';

/** A delegation with the name of the profile on its other side, as that is now; nulls while there is none. */
export type ShownDelegation = Pick<DelegationRow, (typeof DELEGATION_PROPERTIES)[number]> &
  Pick<ProfileRow, (typeof NAMES)[number]>;

const NAMES = ['firstName', 'lastName', 'companyName'] as const;
const DELEGATION = selection(DelegationRow, 'd', DELEGATION_PROPERTIES);
const OTHER = selection(ProfileRow, 'other', NAMES);

/** Delegations as they are shown to either side. */
export class ShownDelegationStore {
  constructor(private readonly database: Database) {}

  /** What a profile has delegated: first what stands, then what has ended; the newest first. */
  given(
    profileId: ProfileId,
    page: { readonly now: Date; readonly limit: number },
  ): Promise<ShownDelegation[]> {
    return listed(this.givenOf(profileId), 'd.invitedAt', page);
  }

  givenById(profileId: ProfileId, id: string): Promise<ShownDelegation | null> {
    return one(this.givenOf(profileId).andWhere('d.id = :id', { id }));
  }

  /** What others have delegated to a profile, in the same order. */
  received(
    profileId: ProfileId,
    page: { readonly now: Date; readonly limit: number },
  ): Promise<ShownDelegation[]> {
    return listed(this.receivedBy(profileId), 'd.acceptedAt', page);
  }

  receivedById(profileId: ProfileId, id: string): Promise<ShownDelegation | null> {
    return one(this.receivedBy(profileId).andWhere('d.id = :id', { id }));
  }

  /** The delegation that a link leads to, with the name of the profile that invites. Its token is what entitles to ask. */
  byToken(tokenHash: string): Promise<ShownDelegation | null> {
    const query = this.database.read
      .createQueryBuilder(DelegationRow, 'd')
      .innerJoin(ProfileRow, 'other', 'other.profileId = d.profileId')
      .where('d.token_hash = :tokenHash', { tokenHash });
    return one(withNames(query));
  }

  private givenOf(profileId: ProfileId): SelectQueryBuilder<DelegationRow> {
    const query = this.database.read
      .createQueryBuilder(DelegationRow, 'd')
      .leftJoin(ProfileRow, 'other', 'other.profileId = d.otherProfileId')
      .where('1 = 1');
    return rowsOf(withNames(query), 'd', profileId);
  }

  private receivedBy(profileId: ProfileId): SelectQueryBuilder<ReceivedDelegationRow> {
    const query = this.database.read
      .createQueryBuilder(ReceivedDelegationRow, 'd')
      .innerJoin(ProfileRow, 'other', 'other.profileId = d.otherProfileId')
      .where('1 = 1');
    return rowsOf(withNames(query), 'd', profileId);
  }
}

/** Of the profile on the other side its name and nothing else: it is another customer's. */
function withNames<T extends DelegationRow | ReceivedDelegationRow>(
  query: SelectQueryBuilder<T>,
): SelectQueryBuilder<T> {
  query.select([]);
  for (const property of DELEGATION_PROPERTIES) query.addSelect(`d.${property}`, property);
  for (const property of NAMES) query.addSelect(`other.${property}`, property);
  return query;
}

async function one(
  query: SelectQueryBuilder<DelegationRow> | SelectQueryBuilder<ReceivedDelegationRow>,
): Promise<ShownDelegation | null> {
  return shown(await query.getRawMany())[0] ?? null;
}

/** Raw rows, whose columns have the names of their properties. */
function shown(raw: object[]): ShownDelegation[] {
  const others = OTHER.read(raw);
  return DELEGATION.read(raw).flatMap((row, i) => {
    const other = others[i];
    return other === undefined ? [] : [{ ...row, ...other }];
  });
}

async function listed<T extends DelegationRow | ReceivedDelegationRow>(
  query: SelectQueryBuilder<T>,
  newest: string,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<ShownDelegation[]> {
  const rows = await query
    .orderBy(`CASE WHEN ${NOT_ENDED} THEN 0 ELSE 1 END`)
    .addOrderBy(newest, 'DESC')
    .addOrderBy('d.id', 'DESC')
    .setParameters({ now })
    .limit(limit)
    .getRawMany<object>();
  return shown(rows);
}
