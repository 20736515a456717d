import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { badInput, faultText } from '../errors';
import { cursorArgument, decodeCursor, encodeCursor, type PageWanted, walkOf } from './pages';

/** A place in a list that is sorted by time and then by id. */
export interface TimePosition {
  readonly at: Date;
  readonly id: string;
}

export function encodeTimeCursor({ at, id }: TimePosition): string {
  return encodeCursor([at.toISOString(), id]);
}

/** Where the page goes on, null at its end of the list; BAD_USER_INPUT for anything that is not a cursor of ours. */
export function positionOf(page: PageWanted): TimePosition | null {
  if (page.cursor === null) return null;
  const argument = cursorArgument(page);
  const [time, id] = decodeCursor(page.cursor, 2, argument);
  const at = new Date(time ?? Number.NaN);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== time || id === null || id === undefined)
    throw badInput(argument, faultText('input.cursor'));
  return { at, id };
}

/** The columns that a list is sorted by, such as `o.createdAt` and `o.id`. */
interface TimeColumns {
  readonly time: string;
  readonly id: string;
}

/** Reads a list newest first: one row more than the page has, to see whether it goes on. */
export function newestFirst<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  columns: TimeColumns,
  wanted: PageWanted,
): SelectQueryBuilder<T> {
  return byTime(query, columns, wanted, 'DESC');
}

/** The same the other way round, for a queue. */
export function oldestFirst<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  columns: TimeColumns,
  wanted: PageWanted,
): SelectQueryBuilder<T> {
  return byTime(query, columns, wanted, 'ASC');
}

function byTime<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  { time, id }: TimeColumns,
  wanted: PageWanted,
  listOrder: 'ASC' | 'DESC',
): SelectQueryBuilder<T> {
  const { order, beyond } = walkOf(wanted, listOrder);
  const from = positionOf(wanted);
  query
    .orderBy(time, order)
    .addOrderBy(id, order)
    .limit(wanted.size + 1);
  if (from !== null)
    query.andWhere(`(${time} ${beyond} :cursorAt OR (${time} = :cursorAt AND ${id} ${beyond} :cursorId))`, {
      cursorAt: from.at,
      cursorId: from.id,
    });
  return query;
}
