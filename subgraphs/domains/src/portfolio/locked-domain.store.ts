import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { DomainRow } from './domain.entity';

/** A domain for the rest of this transaction: nobody else changes it meanwhile. */
export async function lockedDomain(
  manager: EntityManager,
  profileId: ProfileId,
  domainId: string,
): Promise<DomainRow | null> {
  const query = manager.createQueryBuilder(DomainRow, 'domain').setLock('pessimistic_write');
  return rowsOf(query, 'domain', profileId).andWhere('domain.id = :domainId', { domainId }).getOne();
}

/** A domain whose owner is not known yet: for a timer, which carries the domain's id alone. Never for a viewer. */
export async function domainOfTimer(manager: EntityManager, domainId: string): Promise<DomainRow | null> {
  return manager
    .createQueryBuilder(DomainRow, 'domain')
    .where('domain.id = :domainId', { domainId })
    .getOne();
}
