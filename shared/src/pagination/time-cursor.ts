import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { badInput, faultText } from '../errors';
import { cursorArgument, decodeCursor, encodeCursor, type PageWanted, walkOf } from './pages';

/** A place in a list that is sorted newest first, by time and then by id. */
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

/** Reads a list newest first, by columns such as `o.createdAt` and `o.id`: one row more than the page has, to see whether it goes on. */
export function newestFirst<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  { time, id }: { readonly time: string; readonly id: string },
  wanted: PageWanted,
): SelectQueryBuilder<T> {
  const { order, beyond } = walkOf(wanted, 'DESC');
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
