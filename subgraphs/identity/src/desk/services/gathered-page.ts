import {
  encodeTimeCursor,
  type Page,
  type PageWanted,
  positionOf,
  toPage,
  walkOf,
} from '@customer-area/shared/pagination';

/** A page of what several services have listed, the oldest first. */
export function gatheredPage<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => { readonly at: Date; readonly id: string },
  wanted: PageWanted,
): Page<Row> {
  const { order } = walkOf(wanted, 'ASC');
  const from = positionOf(wanted);
  const compare = (one: { at: Date; id: string }, other: { at: Date; id: string }) =>
    one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id));
  const sign = order === 'ASC' ? 1 : -1;
  const walked = rows
    .filter((row) => from === null || sign * compare(placeOf(row), from) > 0)
    .sort((one, other) => sign * compare(placeOf(one), placeOf(other)));
  return toPage(walked.slice(0, wanted.size + 1), wanted, (row) => encodeTimeCursor(placeOf(row)));
}
