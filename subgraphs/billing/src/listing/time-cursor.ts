import { badInput } from '@customer-area/shared/errors';
import { decodeCursor, encodeCursor } from '@customer-area/shared/pagination';

/** A place in a list that is sorted newest first, by time and then by id. */
export interface TimePosition {
  readonly at: Date;
  readonly id: string;
}

export function encodeTimeCursor({ at, id }: TimePosition): string {
  return encodeCursor([at.toISOString(), id]);
}

/** BAD_USER_INPUT for anything that is not a cursor of ours; null when there is none. */
export function decodeTimeCursor(cursor: string | null | undefined): TimePosition | null {
  if (cursor === null || cursor === undefined) return null;
  const [time, id] = decodeCursor(cursor, 2);
  const at = new Date(time ?? Number.NaN);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== time || id === null || id === undefined)
    throw badInput('after', 'is not a cursor of this list');
  return { at, id };
}
