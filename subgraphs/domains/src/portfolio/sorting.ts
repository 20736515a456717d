import { badInput, faultText } from '@customer-area/shared/errors';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type PageWanted,
} from '@customer-area/shared/pagination';
import type { DomainRow } from './domain.entity';

export type DomainSortName = 'NAME_ASC' | 'PAID_THROUGH_ASC';

/** Where a page goes on: beyond the row with this key. */
export interface Position {
  readonly key: string | Date;
  readonly id: string;
}

/**
 * How each order works: the property it sorts by (then by id, which makes it total), the index that has this order, and
 * its key inside a cursor (`read` answers null for what no row can have).
 */
export const SORTINGS = {
  NAME_ASC: {
    property: 'name',
    index: 'domain_by_name',
    keyOf: (row: DomainRow): string => row.name,
    read: (key: string): string | Date | null => key,
  },
  PAID_THROUGH_ASC: {
    property: 'paidThroughOrder',
    index: 'domain_by_paid_through',
    keyOf: (row: DomainRow): string => row.paidThroughOrder.toISOString(),
    read: (key: string): string | Date | null => {
      const date = new Date(key);
      return /^\d{4}-/.test(key) && !Number.isNaN(date.getTime()) ? date : null;
    },
  },
} as const;

/** A cursor carries the order it belongs to: in another order it would point anywhere. */
export function cursorIn(sort: DomainSortName, row: DomainRow): string {
  return encodeCursor([sort, SORTINGS[sort].keyOf(row), row.id]);
}

export function positionIn(sort: DomainSortName, page: PageWanted): Position | null {
  if (page.cursor === null) return null;
  const argument = cursorArgument(page);
  const [cursorSort, key, id] = decodeCursor(page.cursor, 3, argument);
  if (cursorSort !== sort) throw badInput(argument, faultText('input.cursorOrder'));
  const read = typeof key === 'string' ? SORTINGS[sort].read(key) : null;
  if (read === null || typeof id !== 'string') throw badInput(argument, faultText('input.cursor'));
  return { key: read, id };
}
