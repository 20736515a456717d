import type { Boundaries } from '../lifecycle';
import type { RegistryRecord } from '../registry';
import type { DomainRow } from './domain.entity';

/** What may change after a domain was inserted, besides its state. */
export type DomainChanges = Partial<
  Omit<
    DomainRow,
    'id' | 'profileId' | 'name' | 'unicodeName' | 'tld' | 'state' | 'paidThroughOrder' | 'createdAt'
  >
>;

/** What is stored of the boundaries; the expiry itself is `paid_through`. */
export function paidThroughColumns(paidThrough: Date, boundaries: Boundaries): DomainChanges {
  const { expiringFrom, renewableUntil, redemptionUntil, pendingDeleteUntil } = boundaries;
  return { paidThrough, expiringFrom, renewableUntil, redemptionUntil, pendingDeleteUntil };
}

/** What is stored of what the registry shows. */
export function registryColumns({ expiresAt, statuses }: RegistryRecord): DomainChanges {
  return { registryExpiresAt: expiresAt, registryStatus: statuses.join(' ') };
}

/** No order holds the domain any more. */
export const RELEASED: DomainChanges = {
  reservedOrderId: null,
  reservedLineId: null,
  reservedUntil: null,
  renewingSince: null,
};
