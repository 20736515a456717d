import { badInput } from '@customer-area/shared/errors';
import { decodeCursor, encodeCursor } from '@customer-area/shared/pagination';
import type { DomainRow } from './domain.entity';

export type DomainSortName = 'NAME_ASC' | 'PAID_THROUGH_ASC';

/** Where a page starts: after the row with this key. */
export interface Position {
  readonly key: string | Date;
  readonly id: string;
}

/** How each order works: the property it sorts by (then by id, which makes it total) and its key inside a cursor. */
export const SORTINGS = {
  NAME_ASC: {
    property: 'name',
    keyOf: (row: DomainRow): string => row.name,
    read: (key: string): string | Date => key,
  },
  PAID_THROUGH_ASC: {
    property: 'paidThroughOrder',
    keyOf: (row: DomainRow): string => row.paidThroughOrder.toISOString(),
    read: (key: string): string | Date => new Date(key),
  },
} as const;

/** A cursor carries the order it belongs to: in another order it would point anywhere. */
export function cursorIn(sort: DomainSortName, row: DomainRow): string {
  return encodeCursor([sort, SORTINGS[sort].keyOf(row), row.id]);
}

export function positionIn(sort: DomainSortName, cursor: string | null | undefined): Position | null {
  if (cursor === null || cursor === undefined) return null;
  const [cursorSort, key, id] = decodeCursor(cursor, 3);
  if (cursorSort !== sort) throw badInput('after', 'is a cursor of a list in another order');
  if (typeof key !== 'string' || typeof id !== 'string')
    throw badInput('after', 'is not a cursor of this list');
  const read = SORTINGS[sort].read(key);
  if (read instanceof Date && Number.isNaN(read.getTime()))
    throw badInput('after', 'is not a cursor of this list');
  return { key: read, id };
}
