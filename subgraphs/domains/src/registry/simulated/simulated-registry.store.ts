import { deleteRows, insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { nextChangeAt } from './passing-time';
import { REGISTRY_RULES, type SimulatedRegistryId } from './registry-rules';
import { SimulatedCommandRow, SimulatedNameRow } from './simulated-registry.entity';
import type { StoredName } from './stored-name';

const DUE_AT_ONCE = 100;

/** What the simulated registries store of names, and which commands came. */
export class SimulatedRegistryStore {
  async names(manager: EntityManager, names: readonly string[]): Promise<StoredName[]> {
    return names.length === 0 ? [] : manager.findBy(SimulatedNameRow, { name: In(names) });
  }

  name(manager: EntityManager, name: string): Promise<StoredName | null> {
    return manager.findOneBy(SimulatedNameRow, { name });
  }

  /** The name, locked until the transaction ends. */
  lockName(manager: EntityManager, name: string): Promise<StoredName | null> {
    return manager.findOne(SimulatedNameRow, { where: { name }, lock: { mode: 'pessimistic_write' } });
  }

  /** Inserts a name. False when it is there already. */
  insertName(manager: EntityManager, registry: SimulatedRegistryId, stored: StoredName): Promise<boolean> {
    return insertOnce(manager, SimulatedNameRow, rowOf(registry, stored));
  }

  async putName(manager: EntityManager, registry: SimulatedRegistryId, stored: StoredName): Promise<void> {
    const { name, ...changes } = rowOf(registry, stored);
    await updateRows(manager, SimulatedNameRow, { name }, changes);
  }

  async deleteName(manager: EntityManager, name: string): Promise<void> {
    await deleteRows(manager, SimulatedNameRow, { name });
  }

  /** Some names that time has changed since they were stored. */
  async dueNames(manager: EntityManager, registry: SimulatedRegistryId, now: Date): Promise<string[]> {
    const rows = await manager.find(SimulatedNameRow, {
      select: { name: true },
      where: { registry, nextChangeAt: LessThanOrEqual(now) },
      order: { nextChangeAt: 'ASC' },
      take: DUE_AT_ONCE,
    });
    return rows.map(({ name }) => name);
  }

  /** How often this command has come, this time included. */
  async countCommand(
    manager: EntityManager,
    { id, kind, name, at }: { readonly id: string; readonly kind: string; readonly name: string; at: Date },
  ): Promise<number> {
    await manager.query(
      `INSERT INTO sim_registry_command (id, kind, name, attempts, received_at) VALUES (?, ?, ?, 1, ?)
       ON DUPLICATE KEY UPDATE attempts = attempts + 1`,
      [id, kind, name, at],
    );
    return (await manager.findOneByOrFail(SimulatedCommandRow, { id, kind, name })).attempts;
  }
}

function rowOf(registry: SimulatedRegistryId, stored: StoredName): SimulatedNameRow {
  return { ...stored, registry, nextChangeAt: nextChangeAt(stored, REGISTRY_RULES[registry]) };
}
