import { type DataScope, type ProfileId, rowsWithin } from '@customer-area/shared/isolation';
import { updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import { DomainRow } from '../portfolio';

/** What is stored on domains of whether they renew themselves. */
export class RenewingDomainStore {
  /** Those of these domains that the viewer reaches, locked until the transaction ends; always in one order. */
  async lock(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<DomainRow[]> {
    if (domainIds.length === 0) return [];
    const query = manager.createQueryBuilder(DomainRow, 'domain').setLock('pessimistic_write');
    return rowsWithin(query, 'domain', dataScope, 'domain.id IN (:...allowedDomainIds)')
      .andWhere('domain.id IN (:...domainIds)', { domainIds })
      .orderBy('domain.id')
      .getMany();
  }

  /** Domains of a profile as they stand, without holding them. */
  read(manager: EntityManager, profileId: ProfileId, domainIds: readonly string[]): Promise<DomainRow[]> {
    return manager.findBy(DomainRow, { profileId, id: In([...domainIds]) });
  }

  /** Nothing more is charged by itself before this expiry. */
  async endPeriod(
    manager: EntityManager,
    profileId: ProfileId,
    id: string,
    autoRenewOverFor: Date,
  ): Promise<void> {
    await updateRows(manager, DomainRow, { profileId, id }, { autoRenewOverFor });
  }

  /** The period that had failed is tried again. */
  async reopenPeriod(manager: EntityManager, profileId: ProfileId, id: string): Promise<void> {
    await updateRows(manager, DomainRow, { profileId, id }, { autoRenewOverFor: null });
  }
}
