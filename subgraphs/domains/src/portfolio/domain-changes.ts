import { addDays } from '@customer-area/shared/clock';
import { type Boundaries, deletedAt } from '../lifecycle';
import type { TldPolicy } from '../names';
import type { RegistryRecord } from '../registry';
import type { DomainRow } from './domain.entity';

/** What may change after a domain was inserted, besides its state. */
export type DomainChanges = Partial<
  Omit<
    DomainRow,
    'id' | 'profileId' | 'name' | 'unicodeName' | 'tld' | 'state' | 'paidThroughOrder' | 'createdAt'
  >
>;

/** What is stored of the boundaries of a name that is paid for anew; the expiry itself is `paid_through`. */
export function paidThroughColumns(paidThrough: Date, boundaries: Boundaries): DomainChanges {
  const { expiringFrom, renewableUntil, redemptionUntil, pendingDeleteUntil } = boundaries;
  return {
    paidThrough,
    expiringFrom,
    renewableUntil,
    redemptionUntil,
    pendingDeleteUntil,
    registryDeletedAt: null,
  };
}

/** What is stored of what the registry shows. */
export function registryColumns({ expiresAt, statuses }: RegistryRecord): DomainChanges {
  return { registryExpiresAt: expiresAt, registryStatus: statuses.join(' ') };
}

/** A registry that has not gone on at the time it should have is looked at again. */
const LOOK_AGAIN_DAYS = 1;

/**
 * What is stored of how far the registry is with deleting a name. Where it is not as far as its rules let expect, or further, the
 * dates follow it.
 */
export function deletionColumns(
  record: Pick<RegistryRecord, 'phase' | 'deletedAt'>,
  domain: Pick<DomainRow, 'registryDeletedAt'>,
  policy: TldPolicy,
  now: Date,
): DomainChanges {
  const { registryDeletedAt } = domain;
  if (record.phase === 'REGISTERED')
    // It was not deleted after all, or came back; one that is only told to be deleted stays so.
    return registryDeletedAt !== null && registryDeletedAt <= now ? { registryDeletedAt: null } : {};
  const since = record.deletedAt ?? registryDeletedAt ?? now;
  const expected = deletedAt(since, policy);
  const later = addDays(now, LOOK_AGAIN_DAYS);
  const isRecoverable = record.phase === 'REDEMPTION';
  let { redemptionUntil } = expected;
  if (isRecoverable && redemptionUntil <= now) redemptionUntil = later;
  if (!isRecoverable && redemptionUntil > now) redemptionUntil = now;
  const end = addDays(redemptionUntil, policy.pendingDeleteDays);
  const pendingDeleteUntil = end > now ? end : later;
  // Nothing renews it by itself any more: whoever wants it back pays for that.
  const ended = { autoRenew: 'OFF' } as const;
  return {
    ...ended,
    registryDeletedAt: since,
    renewableUntil: since,
    redemptionUntil,
    pendingDeleteUntil,
  };
}

/** No order holds the domain any more. */
export const RELEASED: DomainChanges = {
  reservedOrderId: null,
  reservedLineId: null,
  reservedUntil: null,
  renewingSince: null,
};
