import { insertOnce, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { SimulatedServiceRow } from './simulated-host.entity';

/** What the simulated host stores: the services it was told of. */
export class SimulatedHostStore {
  service(manager: EntityManager, serviceId: string): Promise<SimulatedServiceRow | null> {
    return manager.findOneBy(SimulatedServiceRow, { serviceId });
  }

  /** The service, inserted when it was not there; locked until the transaction ends. */
  async open(manager: EntityManager, fresh: SimulatedServiceRow): Promise<SimulatedServiceRow> {
    await insertOnce(manager, SimulatedServiceRow, fresh);
    const { serviceId } = fresh;
    const lock = { mode: 'pessimistic_write' } as const;
    return manager.findOneOrFail(SimulatedServiceRow, { where: { serviceId }, lock });
  }

  async change(
    manager: EntityManager,
    serviceId: string,
    changes: Partial<Omit<SimulatedServiceRow, 'serviceId'>>,
  ): Promise<void> {
    await updateRows(manager, SimulatedServiceRow, { serviceId }, changes);
  }
}
