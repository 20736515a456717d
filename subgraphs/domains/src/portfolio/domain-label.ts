import { type DomainLabel, type LifecycleFacts, labelOf } from '../lifecycle';
import type { DomainRow } from './domain.entity';

/** The columns a label is derived from. */
export type LabelColumns = Pick<
  DomainRow,
  | 'state'
  | 'paidThrough'
  | 'suspendedAt'
  | 'expiringFrom'
  | 'renewableUntil'
  | 'redemptionUntil'
  | 'pendingDeleteUntil'
>;

/** The label of a stored domain at a moment. */
export function labelOfRow(row: LabelColumns, now: Date): DomainLabel {
  return labelOf(lifecycleFactsOf(row), now);
}

function lifecycleFactsOf(row: LabelColumns): LifecycleFacts {
  const {
    state,
    paidThrough,
    suspendedAt,
    expiringFrom,
    renewableUntil,
    redemptionUntil,
    pendingDeleteUntil,
  } = row;
  const isBounded =
    paidThrough !== null &&
    expiringFrom !== null &&
    renewableUntil !== null &&
    redemptionUntil !== null &&
    pendingDeleteUntil !== null;
  return {
    state,
    paidThrough,
    suspendedAt,
    boundaries: isBounded
      ? { expiringFrom, expiresAt: paidThrough, renewableUntil, redemptionUntil, pendingDeleteUntil }
      : null,
  };
}
