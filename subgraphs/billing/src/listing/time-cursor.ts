import { badInput, faultText } from '@customer-area/shared/errors';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type PageWanted,
} from '@customer-area/shared/pagination';

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
