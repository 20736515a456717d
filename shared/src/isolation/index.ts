import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { unauthenticated } from '../errors';
import type { Viewer } from '../viewer';

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

/** The viewer's own profile; an anonymous viewer gets UNAUTHENTICATED, never "everything". */
export function profileOf(viewer: Viewer): ProfileId {
  if (viewer.kind !== 'login') throw unauthenticated();
  return trustedProfileId(viewer.profileId);
}

/** True when the viewer is a login of that profile. The one sentence of ownership, used by every type policy. */
export function owns(viewer: Viewer, profileId: string | null): boolean {
  return viewer.kind === 'login' && profileId !== null && viewer.profileId === profileId;
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
