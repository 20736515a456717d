import { newId } from '@customer-area/shared/ids';
import { type DataScope, type ProfileId, rowsWithin } from '@customer-area/shared/isolation';
import { insertOnce, insertRow, updateRows } from '@customer-area/shared/rows';
import { isTransition } from '@customer-area/shared/transitions';
import { type EntityManager, In, Not } from 'typeorm';
import { DomainRow } from '../portfolio';
import { ServiceRow } from './service.entity';
import type { ServiceKindName } from './service-plans';
import { type ServiceState, transitions } from './service-states';
import { ServiceTransitionRow } from './service-transition.entity';

const IS_ALLOWED = 'service.domainId IN (:...allowedDomainIds)';

export type ServiceChanges = Partial<
  Pick<
    ServiceRow,
    'plan' | 'operationId' | 'hostState' | 'endpoint' | 'lateAt' | 'cancelAt' | 'provisionedAt'
  >
>;

export interface ServiceStep {
  readonly at: Date;
  readonly reason: string;
  readonly changes?: ServiceChanges;
}

export type NewService = Pick<ServiceRow, 'id' | 'profileId' | 'domainId' | 'kind' | 'plan'>;

/** A service that is paid for as long as a domain: that of its own, or the one above that. */
export interface ServiceOfRenewal {
  readonly service: ServiceRow;
  readonly renewedWith: string;
  /** Of its own domain. */
  readonly name: string;
  readonly unicodeName: string;
}

/** The services that hang on domains. */
export class ServiceStore {
  /** Inserts a service that was ordered; false when the domain has one of its kind. */
  async order(manager: EntityManager, service: NewService, step: ServiceStep): Promise<boolean> {
    const row: ServiceRow = {
      ...service,
      state: 'ORDERED',
      liveKey: `${service.domainId}:${service.kind}`,
      operationId: null,
      hostState: null,
      endpoint: null,
      lateAt: null,
      cancelAt: null,
      createdAt: step.at,
      provisionedAt: null,
      endedAt: null,
    };
    if (!(await insertOnce(manager, ServiceRow, row))) return false;
    await recordTransition(manager, row, null, 'ORDERED', step);
    return true;
  }

  /** Moves a service on. False, and nothing is changed, when it is no longer in the state in which it was read. */
  async move(
    manager: EntityManager,
    service: ServiceRow,
    to: ServiceState,
    step: ServiceStep,
  ): Promise<boolean> {
    const { id, profileId, state } = service;
    if (!isTransition(transitions, state, to))
      throw new Error(`a service does not move from ${state} to ${to}`);
    const ended = to === 'ENDED' ? { liveKey: null, endedAt: step.at } : {};
    const changes = { ...step.changes, ...ended, state: to };
    if ((await updateRows(manager, ServiceRow, { id, profileId, state }, changes)) === 0) return false;
    await recordTransition(manager, service, state, to, step);
    return true;
  }

  async change(
    manager: EntityManager,
    { id, profileId }: Pick<ServiceRow, 'id' | 'profileId'>,
    changes: ServiceChanges,
  ): Promise<void> {
    await updateRows(manager, ServiceRow, { id, profileId }, changes);
  }

  /** A service of the profile, locked until the transaction ends. */
  async lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<ServiceRow | null> {
    const query = manager.createQueryBuilder(ServiceRow, 'service').setLock('pessimistic_write');
    return rowsWithin(query, 'service', profileId, IS_ALLOWED).andWhere('service.id = :id', { id }).getOne();
  }

  /** The service with this id, for a timer or an operation. Never for a viewer. */
  ofTimer(manager: EntityManager, id: string): Promise<ServiceRow | null> {
    return manager.findOneBy(ServiceRow, { id });
  }

  /** All that was ever set up, or is being set up, for a domain. For timers, never for a viewer. */
  ofDomain(manager: EntityManager, domainId: string): Promise<ServiceRow[]> {
    return manager.findBy(ServiceRow, { domainId, state: In(['PROVISIONING', 'LIVE', 'ENDED']) });
  }

  /** The kinds of services that a domain has, or has ordered. */
  async kindsOf(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<ServiceKindName[]> {
    const select = { id: true, kind: true } as const;
    const rows = await manager.find(ServiceRow, {
      select,
      where: { profileId, domainId, state: Not('ENDED') },
    });
    return rows.map(({ kind }) => kind);
  }

  /** The domains of a profile that have a service at a host. */
  async servedDomains(manager: EntityManager, profileId: ProfileId): Promise<string[]> {
    const select = { id: true, domainId: true } as const;
    const rows = await manager.find(ServiceRow, { select, where: { profileId, state: 'LIVE' } });
    return [...new Set(rows.map(({ domainId }) => domainId))];
  }

  /** The third levels of a domain that have a service at a host. For timers, never for a viewer. */
  async servedBeneath(manager: EntityManager, parentId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      "SELECT DISTINCT d.id FROM domain d JOIN service s ON s.domain_id = d.id WHERE d.parent_id = ? AND s.state = 'LIVE'",
      [parentId],
    );
    return rows.map(({ id }) => id);
  }

  /** One service that the viewer reaches. */
  async byId(manager: EntityManager, dataScope: DataScope, id: string): Promise<ServiceRow | null> {
    const query = manager.createQueryBuilder(ServiceRow, 'service');
    return rowsWithin(query, 'service', dataScope, IS_ALLOWED).andWhere('service.id = :id', { id }).getOne();
  }

  /** The services of these domains that have not ended, those that the viewer reaches. One statement. */
  async ofDomains(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<ServiceRow[]> {
    const query = manager.createQueryBuilder(ServiceRow, 'service');
    return rowsWithin(query, 'service', dataScope, IS_ALLOWED)
      .andWhere("service.domainId IN (:...domainIds) AND service.state <> 'ENDED'", { domainIds })
      .orderBy('service.id')
      .getMany();
  }

  /** The services that have not ended of these domains and of the third levels beneath them. One statement. */
  async paidWith(
    manager: EntityManager,
    profileId: ProfileId,
    domainIds: readonly string[],
  ): Promise<ServiceOfRenewal[]> {
    if (domainIds.length === 0) return [];
    const query = manager
      .createQueryBuilder(ServiceRow, 'service')
      .innerJoin(DomainRow, 'own', 'own.id = service.domainId AND own.profileId = service.profileId')
      .addSelect('own.name', 'ownName')
      .addSelect('own.unicodeName', 'ownUnicodeName')
      .addSelect('COALESCE(own.parentId, own.id)', 'renewedWith');
    const { entities, raw } = await rowsWithin(query, 'service', profileId, IS_ALLOWED)
      .andWhere("service.state <> 'ENDED'")
      .andWhere(
        "(own.id IN (:...domainIds) OR (own.parentId IN (:...domainIds) AND own.state = 'REGISTERED'))",
        { domainIds },
      )
      .orderBy('renewedWith')
      .addOrderBy('own.parentId')
      .addOrderBy('service.id')
      .getRawAndEntities<{ ownName: string; ownUnicodeName: string; renewedWith: string }>();
    return entities.flatMap((service, place) => {
      const own = raw[place];
      if (own === undefined) return [];
      const { ownName: name, ownUnicodeName: unicodeName, renewedWith } = own;
      return [{ service, renewedWith, name, unicodeName }];
    });
  }
}

async function recordTransition(
  manager: EntityManager,
  { id: serviceId, profileId }: Pick<ServiceRow, 'id' | 'profileId'>,
  fromState: ServiceState | null,
  toState: ServiceState,
  { reason, at }: ServiceStep,
): Promise<void> {
  const row = { id: newId('str'), profileId, serviceId, fromState, toState, reason, at };
  await insertRow(manager, ServiceTransitionRow, row);
}
