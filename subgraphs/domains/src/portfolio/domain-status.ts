import { afterDeletion, type DomainStatus, type LifecycleFacts, NOT_DELETED, statusOf } from '../lifecycle';
import type { DomainRow } from './domain.entity';

/** The columns a status is derived from. */
export const STATUS_COLUMNS = [
  'state',
  'paidThrough',
  'suspendedAt',
  'expiringFrom',
  'renewableUntil',
  'redemptionUntil',
  'pendingDeleteUntil',
  'registryDeletedAt',
] as const satisfies readonly (keyof DomainRow)[];
export type StatusColumns = Pick<DomainRow, (typeof STATUS_COLUMNS)[number]>;

/** The status of a stored domain at a moment. */
export function statusOfRow(row: StatusColumns, now: Date): DomainStatus {
  return statusOf(lifecycleFactsOf(row), now);
}

function lifecycleFactsOf(row: StatusColumns): LifecycleFacts {
  const { state, paidThrough, suspendedAt, expiringFrom } = row;
  const isBounded = paidThrough !== null && expiringFrom !== null;
  return {
    state,
    paidThrough,
    suspendedAt,
    boundaries: isBounded
      ? { expiringFrom, expiresAt: paidThrough, ...(afterDeletion(row) ?? NOT_DELETED) }
      : null,
  };
}
