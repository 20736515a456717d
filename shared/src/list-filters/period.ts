import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { badInput, faultText } from '../errors';

/** From the first moment on, up to and without the second; null is open. */
export interface Between {
  readonly from: Date | null;
  readonly before: Date | null;
}

/** The fields are named in the BAD_USER_INPUT of a period that ends before it begins. */
export function checkedPeriod(
  field: string,
  from: Date | null | undefined,
  before: Date | null | undefined,
): Between {
  if (from && before && before.getTime() <= from.getTime())
    throw badInput(field, faultText('input.periodEnd'));
  return { from: from ?? null, before: before ?? null };
}

/** Narrows a query to rows whose time, e.g. `o.createdAt`, is in the period. */
export function withinPeriod<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  time: string,
  { from, before }: Between,
): void {
  if (from !== null) query.andWhere(`${time} >= :periodFrom`, { periodFrom: from });
  if (before !== null) query.andWhere(`${time} < :periodBefore`, { periodBefore: before });
}
