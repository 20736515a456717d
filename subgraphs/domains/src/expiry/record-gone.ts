import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { domainDeleted } from '../../contract';
import { planDeparture } from '../departures';
import { type DomainRow, type DomainStore, RELEASED } from '../portfolio';

/** Its registry does not have a domain any more, and nobody has paid for it meanwhile. False: that is not so. */
export async function recordGone(
  { database, domains }: { readonly database: Database; readonly domains: DomainStore },
  { id: domainId, profileId: owner, paidThrough: seen }: DomainRow,
  at: Date,
  beside?: (manager: EntityManager) => Promise<void> | undefined,
): Promise<boolean> {
  const profileId = trustedProfileId(owner);
  return database.transact(async (manager) => {
    const domain = await domains.lock(manager, profileId, domainId);
    if (domain === null || domain.renewingSince !== null) return false;
    const { name, unicodeName, paidThrough } = domain;
    if (paidThrough?.getTime() !== seen?.getTime()) return false;
    const move = { profileId, domainId, from: 'REGISTERED', to: 'DELETED', reason: 'registry.gone' } as const;
    const changes = { liveName: null, registryStatus: null, ...RELEASED };
    if (!(await domains.move(manager, { ...move, at, changes }))) return false;
    await planDeparture(manager, domainId, at);
    await appendEvent(manager, domainDeleted, {
      profileId,
      subjectId: domainId,
      payload: { domainId, name, unicodeName, paidThrough },
      occurredAt: at,
    });
    await beside?.(manager);
    return true;
  });
}
