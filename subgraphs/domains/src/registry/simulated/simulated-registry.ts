import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import { addYears } from '../../lifecycle';
import {
  type CreateCommand,
  type NameAvailability,
  type RegistryCommand,
  type RegistryOutcome,
  type RegistryPort,
  type RegistryRecord,
  type RegistryRefusal,
  RegistryUnavailable,
  type RenewCommand,
} from '../registry-port';
import { firstExpiry, recordAt, renewedExpiry } from './registry-time';
import { behaviourOf } from './reserved-names';
import type { SimulatedRegistryStore } from './simulated-registry.store';

const MAX_YEARS_AHEAD = 10;

export interface SimulatedRegistryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly simulatedRegistry: SimulatedRegistryStore;
}

/**
 * A registry with tables and transactions of its own, for machines without a real one: like a real registry it can have
 * executed a command whose caller then crashed. Reserved names make it fail on demand (README).
 */
export class SimulatedRegistry implements RegistryPort {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly store: SimulatedRegistryStore;

  constructor(deps: SimulatedRegistryDeps) {
    this.database = deps.database;
    this.clock = deps.clock;
    this.store = deps.simulatedRegistry;
  }

  async check(names: readonly string[]): Promise<ReadonlyMap<string, NameAvailability>> {
    const known = await this.store.knownNames(this.database.read, names);
    return new Map(
      names.map((name) => [name, known.has(name) || behaviourOf(name) === 'TAKEN' ? 'TAKEN' : 'FREE']),
    );
  }

  async info(name: string): Promise<RegistryRecord | null> {
    const stored = await this.store.name(this.database.read, name);
    return stored === null ? null : recordAt(stored, this.clock.now());
  }

  create(command: CreateCommand): Promise<RegistryOutcome> {
    return this.execute('create', command, async (manager, now) => {
      const { name, years } = command;
      const behaviour = behaviourOf(name);
      if (behaviour === 'REFUSED') return refused('REFUSED_BY_POLICY');
      if (years > MAX_YEARS_AHEAD) return refused('TERM_TOO_LONG');
      const stored = { name, createdAt: now, expiresAt: firstExpiry(name, years, now) };
      if (behaviour === 'TAKEN' || !(await this.store.recordName(manager, stored)))
        return refused('NAME_TAKEN');
      return { kind: 'done', record: recordAt(stored, now) };
    });
  }

  renew(command: RenewCommand): Promise<RegistryOutcome> {
    return this.execute('renew', command, async (manager, now) => {
      const stored = await this.store.lockName(manager, command.name);
      if (stored === null) return refused('UNKNOWN_NAME');
      const expiresAt = renewedExpiry(stored, command.years);
      if (expiresAt > addYears(now, MAX_YEARS_AHEAD)) return refused('TERM_TOO_LONG');
      await this.store.moveExpiry(manager, command.name, expiresAt);
      return { kind: 'done', record: recordAt({ ...stored, expiresAt }, now) };
    });
  }

  delete(command: RegistryCommand): Promise<RegistryOutcome> {
    return this.execute('delete', command, async (manager, now) => {
      const stored = await this.store.lockName(manager, command.name);
      if (stored === null) return refused('UNKNOWN_NAME');
      await this.store.deleteName(manager, command.name);
      return { kind: 'done', record: recordAt(stored, now) };
    });
  }

  private async execute(
    kind: string,
    { commandId, name }: RegistryCommand,
    effect: (manager: EntityManager, now: Date) => Promise<RegistryOutcome>,
  ): Promise<RegistryOutcome> {
    const behaviour = behaviourOf(name);
    const answered = await this.database.transact(async (manager) => {
      const at = this.clock.now();
      const entry = await this.store.openCommand(manager, { commandId, kind, name, at });
      if (behaviour === 'STUCK' || (behaviour === 'DOWN_ONCE' && entry.attempts === 1)) return null;
      const outcome = entry.outcome ?? (await effect(manager, at));
      if (entry.outcome === null) await this.store.closeCommand(manager, commandId, outcome);
      return behaviour === 'REPLY_LOST_ONCE' && entry.attempts === 1 ? null : outcome;
    });
    if (answered === null) throw new RegistryUnavailable(`${kind} ${name}`);
    return answered;
  }
}

function refused(code: RegistryRefusal): RegistryOutcome {
  return { kind: 'refused', code };
}
