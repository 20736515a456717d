import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { notFound } from '../errors';
import { type DataScope, dataScopeParameters, ownerIn } from './narrowing';

/** What of counted rows tells whether they may be counted. */
export interface CountedOwners {
  /** As far as the order of the owners' ids tells; null when nothing was counted. */
  readonly firstOwner: string | null;
  readonly lastOwner: string | null;
  /** How many are not about the viewer's domains; only counted for a viewer that is limited to some. */
  readonly beyond?: string | null;
}

/**
 * How many rows of this profile a query finds. A number carries no object that a type policy could look at, so the
 * count brings its owners along: if one of them is not the profile, or a row is beyond the viewer's reach, the narrowing
 * has failed, and nothing is told.
 */
export async function ownCount<T extends ObjectLiteral>(
  narrowed: SelectQueryBuilder<T>,
  alias: string,
  dataScope: DataScope,
  condition?: string,
): Promise<number> {
  const counting = withOwners(narrowed.select('COUNT(*)', 'total'), alias, dataScope, condition);
  const row = await counting.getRawOne<{ total: string } & CountedOwners>();
  refuseForeignOwners(row, dataScope);
  return Number(row?.total ?? 0);
}

/** Adds the first and the last owner to a query that counts, and what must not be in it. */
export function withOwners<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  dataScope: DataScope,
  condition?: string,
): SelectQueryBuilder<T> {
  query.addSelect(`MIN(${alias}.profileId)`, 'firstOwner').addSelect(`MAX(${alias}.profileId)`, 'lastOwner');
  if (typeof dataScope === 'string') return query;
  // Without a condition nothing that is counted can be about a domain, and all of it is beyond.
  return query
    .addSelect(condition === undefined ? 'COUNT(*)' : `SUM(NOT (${condition}))`, 'beyond')
    .setParameters(dataScopeParameters(dataScope));
}

/** NOT_FOUND when anything that was counted belongs to another profile or is beyond the viewer's domains. */
export function refuseForeignOwners(counted: CountedOwners | undefined, dataScope: DataScope): void {
  for (const owner of [counted?.firstOwner ?? null, counted?.lastOwner ?? null]) {
    if (owner !== null && owner !== ownerIn(dataScope)) throw notFound();
  }
  if (Number(counted?.beyond ?? 0) > 0) throw notFound();
}
