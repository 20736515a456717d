import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

declare const isolated: unique symbol;

/**
 * The id of the profile a store works for. Branded, so that no store can be called without one and no
 * free string (or `undefined`, which the query builder accepts silently) can stand in for it.
 */
export type ProfileId = string & { readonly [isolated]: true };

/** A profile id taken from our own rows or signed facts, never from a caller's input. */
export function trustedProfileId(value: string): ProfileId {
  if (value.length === 0) throw new Error('an empty profile id isolates nothing');
  return value as ProfileId;
}

/**
 * Narrows a query to the rows of one profile. Every store that reads customer data on behalf of a viewer goes through
 * this function: it is the second of the two layers of isolation, and the tests switch it off to prove that the first
 * one holds alone.
 */
export function rowsOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  profileId: ProfileId,
): SelectQueryBuilder<T> {
  return isolation.narrow(query, alias, profileId);
}

/** A profile as seen by a viewer limited to some of its domains. */
export interface SomeDomains {
  readonly profileId: ProfileId;
  /** The only domains that exist for the viewer. */
  readonly domainIds: readonly string[];
}

/** How far a viewer reaches: all of a profile, or what of it is about some domains. */
export type DataScope = ProfileId | SomeDomains;

/** Whose rows are reached. */
export function ownerIn(dataScope: DataScope): ProfileId {
  return typeof dataScope === 'string' ? dataScope : dataScope.profileId;
}

/**
 * Narrows a query to what a viewer reaches: to its profile like `rowsOf`, then to its domains if it is limited to some.
 * `condition` says which rows are about `:...allowedDomainIds` and nothing else.
 */
export function rowsWithin<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  dataScope: DataScope,
  condition: string,
): SelectQueryBuilder<T> {
  const own = rowsOf(query, alias, ownerIn(dataScope));
  return typeof dataScope === 'string' ? own : isolation.limit(own, dataScope, condition);
}

/** The values that such a condition needs. */
export function dataScopeParameters(dataScope: DataScope): { allowedDomainIds?: readonly string[] } {
  if (typeof dataScope === 'string') return {};
  // No domain has this id: a viewer who was left without any finds nothing, and SQL knows no empty list.
  return { allowedDomainIds: dataScope.domainIds.length === 0 ? [''] : dataScope.domainIds };
}

/** The seam for that test; nothing else may touch it. */
export const isolation = {
  narrow<T extends ObjectLiteral>(
    query: SelectQueryBuilder<T>,
    alias: string,
    profileId: ProfileId,
  ): SelectQueryBuilder<T> {
    return query.andWhere(`${alias}.profileId = :isolatedProfileId`, { isolatedProfileId: profileId });
  },
  limit<T extends ObjectLiteral>(
    query: SelectQueryBuilder<T>,
    dataScope: SomeDomains,
    condition: string,
  ): SelectQueryBuilder<T> {
    return query.andWhere(condition, dataScopeParameters(dataScope));
  },
};
