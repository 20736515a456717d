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

/** The seam for that test; nothing else may touch it. */
export const isolation = {
  narrow<T extends ObjectLiteral>(
    query: SelectQueryBuilder<T>,
    alias: string,
    profileId: ProfileId,
  ): SelectQueryBuilder<T> {
    return query.andWhere(`${alias}.profileId = :isolatedProfileId`, { isolatedProfileId: profileId });
  },
};
