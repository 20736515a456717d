import { type DataScope, type ProfileId, rowsWithin } from '@customer-area/shared/isolation';
import { deleteRows, insertOnce, insertRow, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { RegistryRecord } from '../registry';
import { DelegationRow, HostRecordRow } from './delegation.entity';

interface OfDomain {
  readonly profileId: ProfileId;
  readonly domainId: string;
}

const NOTHING_YET = {
  changes: 0,
  wantedHosts: null,
  hosts: null,
  dsRecords: null,
  checkedAt: null,
  failingHost: null,
};

/** The name servers of domains, and the addresses of those inside their names. */
export class DelegationStore {
  async change(
    manager: EntityManager,
    { profileId, domainId }: OfDomain,
    changes: Partial<Omit<DelegationRow, 'domainId' | 'profileId' | 'changes'>>,
  ): Promise<void> {
    await insertOnce(manager, DelegationRow, { profileId, domainId, ...NOTHING_YET });
    await updateRows(manager, DelegationRow, { profileId, domainId }, changes);
  }

  /** How often somebody has changed where a domain leads. */
  async changesOf(manager: EntityManager, of: OfDomain): Promise<number> {
    return (await this.ofDomain(manager, of))?.changes ?? 0;
  }

  /** Counts one more, once: false when somebody has counted meanwhile, whose approval was the same. */
  async countChange(manager: EntityManager, of: OfDomain, changes: number): Promise<boolean> {
    await insertOnce(manager, DelegationRow, { ...of, ...NOTHING_YET });
    const counted = { changes: changes + 1 };
    return (await updateRows(manager, DelegationRow, { ...of, changes }, counted)) > 0;
  }

  /** What a registry shows of a domain. */
  show(
    manager: EntityManager,
    of: OfDomain,
    { nameServers: hosts, dsRecords }: Pick<RegistryRecord, 'nameServers' | 'dsRecords'>,
  ): Promise<void> {
    return this.change(manager, of, { hosts, dsRecords });
  }

  ofDomain(manager: EntityManager, { profileId, domainId }: OfDomain): Promise<DelegationRow | null> {
    return manager.findOneBy(DelegationRow, { profileId, domainId });
  }

  hostsOf(manager: EntityManager, { profileId, domainId }: OfDomain): Promise<HostRecordRow[]> {
    return manager.find(HostRecordRow, { where: { profileId, domainId }, order: { host: 'ASC' } });
  }

  /** Of domains that the viewer reaches. */
  ofDomains(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<DelegationRow[]> {
    const query = manager
      .createQueryBuilder(DelegationRow, 'delegation')
      .where('delegation.domainId IN (:...domainIds)', { domainIds });
    return rowsWithin(
      query,
      'delegation',
      dataScope,
      'delegation.domainId IN (:...allowedDomainIds)',
    ).getMany();
  }

  /** Without addresses there is no record any more. */
  async putHost(
    manager: EntityManager,
    of: OfDomain,
    { host, addresses }: Pick<HostRecordRow, 'host' | 'addresses'>,
  ): Promise<void> {
    await deleteRows(manager, HostRecordRow, { ...of, host });
    if (addresses.length > 0) await insertRow(manager, HostRecordRow, { ...of, host, addresses });
  }
}
