import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type {
  ChangePlanCommand,
  HostedService,
  HostedState,
  HostingCommand,
  HostingOutcome,
  HostingPort,
  ProvisionCommand,
} from '../hosting-port';
import { hostBehaviourOf } from './reserved-hosts';
import type { SimulatedServiceRow } from './simulated-host.entity';
import type { SimulatedHostStore } from './simulated-host.store';

export interface SimulatedHostDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly simulatedHost: SimulatedHostStore;
}

const SLOW_MS = 10 * 60 * 1000;
const UNAVAILABLE: HostingOutcome = { kind: 'unavailable' };

/** A host with a table and transactions of its own. Reserved names of domains make it fail on demand (README). */
export class SimulatedHost implements HostingPort {
  constructor(private readonly deps: SimulatedHostDeps) {}

  provision({ serviceId, plan, kind, domainName }: ProvisionCommand): Promise<HostingOutcome> {
    const { database, clock, simulatedHost } = this.deps;
    const behaviour = hostBehaviourOf(domainName);
    return database.transact(async (manager) => {
      const now = clock.now();
      const endpoint = `${kind.toLowerCase().replaceAll('_', '-')}.${domainName}`;
      const readyAt = readyAtOf(behaviour, now);
      const fresh = { serviceId, state: 'PREPARING', plan, endpoint, attempts: 0, readyAt } as const;
      const row = await simulatedHost.open(manager, fresh);
      const first = row.attempts === 0;
      const attempts = row.attempts + 1;
      if (row.state === 'ENDED' || behaviour === 'REFUSED') {
        await simulatedHost.change(manager, serviceId, { attempts, state: 'ENDED' });
        return { kind: 'refused', code: 'HOST_REFUSED' };
      }
      const state = stateAt(row, now);
      const isDown = behaviour === 'DOWN_ONCE' && first;
      await simulatedHost.change(manager, serviceId, isDown ? { attempts } : { attempts, state });
      if (isDown || (behaviour === 'REPLY_LOST_ONCE' && first)) return UNAVAILABLE;
      return state === 'PREPARING'
        ? { kind: 'pending', reference: serviceId }
        : { kind: 'done', service: hosted({ ...row, state }) };
    });
  }

  suspend(command: HostingCommand): Promise<HostingOutcome> {
    return this.move(command, 'SUSPENDED');
  }

  resume(command: HostingCommand): Promise<HostingOutcome> {
    return this.move(command, 'RUNNING');
  }

  changePlan({ serviceId, plan }: ChangePlanCommand): Promise<HostingOutcome> {
    return this.change(serviceId, { plan });
  }

  end({ serviceId }: HostingCommand): Promise<HostingOutcome> {
    const { database, simulatedHost } = this.deps;
    return database.transact(async (manager) => {
      const unknown = { serviceId, plan: '', endpoint: '', attempts: 0, readyAt: null };
      const row = await simulatedHost.open(manager, { ...unknown, state: 'ENDED' });
      await simulatedHost.change(manager, serviceId, { state: 'ENDED' });
      return { kind: 'done', service: hosted({ ...row, state: 'ENDED' }) };
    });
  }

  async describe(serviceId: string): Promise<HostedService | null> {
    const { database, clock, simulatedHost } = this.deps;
    const row = await simulatedHost.service(database.read, serviceId);
    return row === null ? null : hosted({ ...row, state: stateAt(row, clock.now()) });
  }

  private move({ serviceId }: HostingCommand, state: 'RUNNING' | 'SUSPENDED'): Promise<HostingOutcome> {
    return this.change(serviceId, { state });
  }

  private change(
    serviceId: string,
    changes: Partial<Pick<SimulatedServiceRow, 'state' | 'plan'>>,
  ): Promise<HostingOutcome> {
    const { database, simulatedHost } = this.deps;
    return database.transact(async (manager: EntityManager) => {
      const row = await simulatedHost.service(manager, serviceId);
      if (row === null || row.state === 'ENDED' || row.state === 'PREPARING')
        return { kind: 'refused', code: 'SERVICE_UNKNOWN_AT_HOST' };
      await simulatedHost.change(manager, serviceId, changes);
      return { kind: 'done', service: hosted({ ...row, ...changes }) };
    });
  }
}

function readyAtOf(behaviour: string, now: Date): Date | null {
  if (behaviour === 'STUCK') return null;
  return behaviour === 'SLOW' ? new Date(now.getTime() + SLOW_MS) : now;
}

function stateAt({ state, readyAt }: SimulatedServiceRow, now: Date): HostedState {
  return state === 'PREPARING' && readyAt !== null && now >= readyAt ? 'RUNNING' : state;
}

const hosted = ({ serviceId, state, plan, endpoint }: SimulatedServiceRow): HostedService => ({
  serviceId,
  state,
  plan,
  endpoint,
});
