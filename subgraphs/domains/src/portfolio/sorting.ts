import { badInput, faultText } from '@customer-area/shared/errors';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type PageWanted,
  walkOf,
} from '@customer-area/shared/pagination';
import type { DomainRow } from './domain.entity';

export type DomainSortName = 'NAME_ASC' | 'NAME_DESC' | 'PAID_THROUGH_ASC' | 'PAID_THROUGH_DESC';

/** Where a page goes on: beyond the row with this key. */
export interface Position {
  readonly key: string | Date;
  readonly id: string;
}

const BY_NAME = {
  property: 'name',
  indexes: {
    all: 'domain_by_name',
    phase: 'domain_by_phase_name',
    tld: 'domain_by_tld',
    tldAndPhase: 'domain_by_tld_phase_name',
    registrant: 'domain_by_registrant_name',
    autoRenew: 'domain_by_auto_renew_name',
  },
  keyOf: (row: DomainRow): string => row.name,
  read: (key: string): string | Date | null => key,
} as const;

const BY_PAID_THROUGH = {
  property: 'paidThroughOrder',
  indexes: {
    all: 'domain_by_paid_through',
    phase: 'domain_by_phase_paid',
    tld: 'domain_by_tld_paid',
    tldAndPhase: 'domain_by_tld_phase_paid',
    registrant: 'domain_by_registrant_paid',
    autoRenew: 'domain_by_auto_renew_paid',
  },
  keyOf: (row: DomainRow): string => row.paidThroughOrder.toISOString(),
  read: (key: string): string | Date | null => {
    const date = new Date(key);
    return /^\d{4}-/.test(key) && !Number.isNaN(date.getTime()) ? date : null;
  },
} as const;

/**
 * How each order works: the property it sorts by (then by id, which makes it total), the indexes that have this order, and
 * its key inside a cursor (`read` answers null for what no row can have).
 */
export const SORTINGS = {
  NAME_ASC: { ...BY_NAME, direction: 'ASC' },
  NAME_DESC: { ...BY_NAME, direction: 'DESC' },
  PAID_THROUGH_ASC: { ...BY_PAID_THROUGH, direction: 'ASC' },
  PAID_THROUGH_DESC: { ...BY_PAID_THROUGH, direction: 'DESC' },
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

/** Rows of several walks in the order in which the page reads them. */
export function inOrderOf(rows: readonly DomainRow[], sort: DomainSortName, paging: PageWanted): DomainRow[] {
  const { keyOf, direction } = SORTINGS[sort];
  const sign = walkOf(paging, direction).order === 'ASC' ? 1 : -1;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -sign : sign);
  return [...rows].sort((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id));
}
