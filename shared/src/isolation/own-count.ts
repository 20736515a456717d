import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { notFound } from '../errors';
import type { ProfileId } from './narrowing';

/** The owners of counted rows, as far as the order of their ids tells; null when nothing was counted. */
export interface CountedOwners {
  readonly firstOwner: string | null;
  readonly lastOwner: string | null;
}

/**
 * How many rows of this profile a query finds. A number carries no object that a type policy could look at, so the
 * count brings its owners along: if one of them is not the profile, the narrowing has failed, and nothing is told.
 */
export async function ownCount<T extends ObjectLiteral>(
  narrowed: SelectQueryBuilder<T>,
  alias: string,
  profileId: ProfileId,
): Promise<number> {
  const row = await withOwners(narrowed.select('COUNT(*)', 'total'), alias).getRawOne<
    { total: string } & CountedOwners
  >();
  refuseForeignOwners(row, profileId);
  return Number(row?.total ?? 0);
}

/** Adds the first and the last owner to a query that counts. */
export function withOwners<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
): SelectQueryBuilder<T> {
  return query
    .addSelect(`MIN(${alias}.profileId)`, 'firstOwner')
    .addSelect(`MAX(${alias}.profileId)`, 'lastOwner');
}

/** NOT_FOUND when anything that was counted belongs to another profile. */
export function refuseForeignOwners(counted: CountedOwners | undefined, profileId: ProfileId): void {
  for (const owner of [counted?.firstOwner ?? null, counted?.lastOwner ?? null]) {
    if (owner !== null && owner !== profileId) throw notFound();
  }
}
