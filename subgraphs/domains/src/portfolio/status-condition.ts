import type { DomainStatus } from '../lifecycle';

const EXPIRED = "domain.state = 'REGISTERED' AND domain.paidThrough <= :now";
const NOT_EXPIRED =
  "domain.state = 'REGISTERED' AND (domain.paidThrough IS NULL OR domain.paidThrough > :now)";
const LET_GO = `${EXPIRED} AND domain.registryDeletedAt <= :now`;
const REDEMPTION_OVER = `${LET_GO} AND domain.redemptionUntil <= :now`;

/**
 * Each status as a condition on stored columns at `:now`: `statusOf` in SQL, so that a list can be filtered by a status
 * that is stored nowhere. A property test compares the two.
 */
const STATUS_CONDITIONS: Readonly<Record<DomainStatus, string>> = {
  WAITING_PAYMENT: "domain.state = 'REQUESTED'",
  REGISTERING: "domain.state = 'REGISTERING'",
  ACTIVE: `${NOT_EXPIRED} AND domain.suspendedAt IS NULL AND (domain.expiringFrom IS NULL OR domain.expiringFrom > :now)`,
  EXPIRING: `${NOT_EXPIRED} AND domain.suspendedAt IS NULL AND domain.expiringFrom <= :now`,
  EXPIRED_RENEWABLE: `${EXPIRED} AND (domain.registryDeletedAt IS NULL OR domain.registryDeletedAt > :now)`,
  REDEMPTION: `${LET_GO} AND domain.redemptionUntil > :now`,
  PENDING_DELETE: `${REDEMPTION_OVER} AND domain.pendingDeleteUntil > :now`,
  SUSPENDED: `${NOT_EXPIRED} AND domain.suspendedAt IS NOT NULL`,
  TRANSFERRED: "domain.state = 'TRANSFERRED'",
  DELETED: `domain.state IN ('REQUEST_FAILED', 'WITHDRAWN', 'DELETED') OR (${REDEMPTION_OVER} AND domain.pendingDeleteUntil <= :now)`,
};

/** The status of a row at `:now`. */
export const STATUS = `CASE ${Object.entries(STATUS_CONDITIONS)
  .map(([status, condition]) => `WHEN ${condition} THEN '${status}'`)
  .join(' ')} END`;

/** One condition that holds for rows with any of the statuses. */
export function statusCondition(statuses: readonly DomainStatus[]): string {
  return statuses.map((status) => `(${STATUS_CONDITIONS[status]})`).join(' OR ');
}
