import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { selection } from '@customer-area/shared/rows';
import type { SelectQueryBuilder } from 'typeorm';
import { ProfileRow } from '../../account/profiles';
import { DELEGATION_PROPERTIES, DelegationRow, ReceivedDelegationRow } from './delegation.entity';

/** A delegation with the name of the profile on its other side, as that is now; nulls while there is none. */
export type ShownDelegation = Pick<DelegationRow, (typeof DELEGATION_PROPERTIES)[number]> &
  Pick<ProfileRow, (typeof NAMES)[number]>;

const NAMES = ['firstName', 'lastName', 'companyName'] as const;
const DELEGATION = selection(DelegationRow, 'd', DELEGATION_PROPERTIES);
const OTHER = selection(ProfileRow, 'other', NAMES);

/** Delegations as they are shown to either side. */
export class ShownDelegationStore {
  constructor(private readonly database: Database) {}

  /** A page of what a profile has delegated, newest first. */
  async given(profileId: ProfileId, wanted: PageWanted): Promise<Page<ShownDelegation>> {
    const columns = { time: 'd.invitedAt', id: 'd.id' };
    const rows = await newestFirst(withNames(this.givenOf(profileId)), columns, wanted).getRawMany();
    return toPage(shown(rows), wanted, ({ invitedAt, id }) => encodeTimeCursor({ at: invitedAt, id }));
  }

  countGiven(profileId: ProfileId): Promise<number> {
    return ownCount(this.givenOf(profileId), 'd', profileId);
  }

  givenById(profileId: ProfileId, id: string): Promise<ShownDelegation | null> {
    return one(withNames(this.givenOf(profileId)).andWhere('d.id = :id', { id }));
  }

  /** A page of what others have delegated to a profile, newest first. */
  async received(profileId: ProfileId, wanted: PageWanted): Promise<Page<ShownDelegation>> {
    const columns = { time: 'd.acceptedAt', id: 'd.id' };
    const rows = await newestFirst(withNames(this.receivedBy(profileId)), columns, wanted).getRawMany();
    // Whoever received one has accepted it.
    return toPage(shown(rows), wanted, (row) =>
      encodeTimeCursor({ at: row.acceptedAt ?? row.invitedAt, id: row.id }),
    );
  }

  countReceived(profileId: ProfileId): Promise<number> {
    return ownCount(this.receivedBy(profileId), 'd', profileId);
  }

  receivedById(profileId: ProfileId, id: string): Promise<ShownDelegation | null> {
    return one(withNames(this.receivedBy(profileId)).andWhere('d.id = :id', { id }));
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
    return rowsOf(query, 'd', profileId);
  }

  private receivedBy(profileId: ProfileId): SelectQueryBuilder<ReceivedDelegationRow> {
    const query = this.database.read
      .createQueryBuilder(ReceivedDelegationRow, 'd')
      .innerJoin(ProfileRow, 'other', 'other.profileId = d.otherProfileId')
      .where('1 = 1');
    return rowsOf(query, 'd', profileId);
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
