import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { domainTransferred } from '../../contract';
import { planDeparture } from '../departures';
import { type DomainRow, type DomainStore, RELEASED } from '../portfolio';
import type { RegistryRecord } from '../registry';
import type { TransferOutStore } from './transfer-out.store';

export interface RecordTransferredDeps {
  readonly domains: DomainStore;
  readonly transfersOut: TransferOutStore;
}

/** Whether another registrar has the very name that was ours; not one that somebody has registered since it was let go. */
export function isMovedAway(
  record: RegistryRecord | null,
  { registryDeletedAt, registeredAt }: Pick<DomainRow, 'registryDeletedAt' | 'registeredAt'>,
): boolean {
  if (record === null || record.isOurs || registryDeletedAt !== null) return false;
  return registeredAt === null || record.createdAt === null || record.createdAt <= registeredAt;
}

/** Where a domain is now, and since when, as far as its registry tells. */
export interface Departure {
  readonly gainingRegistrar: string;
  readonly transferredAt: Date | null;
}

/**
 * A domain is with another registrar now, however that came about. With it move its third levels; its services end, it renews itself
 * no more, and an order that holds it gets its money back as credit. Its history stays, and in it the transfer, though it began and ended
 * unseen. False when that was recorded before.
 */
export async function recordTransferred(
  { domains, transfersOut }: RecordTransferredDeps,
  manager: EntityManager,
  { id: domainId, profileId: owner, name, unicodeName }: DomainRow,
  { gainingRegistrar, transferredAt }: Departure,
  at: Date,
): Promise<boolean> {
  const profileId = trustedProfileId(owner);
  const changes = { liveName: null, registryStatus: null, ...RELEASED };
  const move = { profileId, domainId, from: 'REGISTERED', to: 'TRANSFERRED' } as const;
  if (!(await domains.move(manager, { ...move, reason: 'registry.transferred', at, changes }))) return false;
  const of = { profileId, domainId };
  if (!(await transfersOut.close(manager, of, 'TRANSFERRED', at)))
    await transfersOut.addEnded(manager, {
      ...of,
      gainingRegistrar,
      endedAt: transferredAt ?? at,
      closedAt: at,
    });
  await planDeparture(manager, domainId, at);
  await appendEvent(manager, domainTransferred, {
    profileId,
    subjectId: domainId,
    payload: { domainId, name, unicodeName },
    occurredAt: at,
  });
  return true;
}
