import type { DomainRow } from './domain.entity';
import type { StatusColumns } from './domain-status';

/** What a third level has from the domain beneath which it stands: all that decides its status but its state, and the rules. */
type Followed = Exclude<keyof StatusColumns, 'state'> | 'policyVersion';
export const FOLLOWED: Readonly<Record<Followed, true>> = {
  policyVersion: true,
  paidThrough: true,
  expiringFrom: true,
  renewableUntil: true,
  redemptionUntil: true,
  pendingDeleteUntil: true,
  registryDeletedAt: true,
  suspendedAt: true,
};

/** The same, to write. */
export function followedColumns(parent: DomainRow): Pick<DomainRow, Followed> {
  const { policyVersion, paidThrough, suspendedAt, registryDeletedAt } = parent;
  const { expiringFrom, renewableUntil, redemptionUntil, pendingDeleteUntil } = parent;
  return {
    policyVersion,
    paidThrough,
    expiringFrom,
    renewableUntil,
    redemptionUntil,
    pendingDeleteUntil,
    registryDeletedAt,
    suspendedAt,
  };
}
