import { deleteRows, insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import type { RegistryOutcome } from '../registry-port';
import type { RegisteredName } from './registry-time';
import { SimulatedCommandRow, SimulatedNameRow } from './simulated-registry.entity';

/** What the simulated registry stores: the registered names, and every command with its outcome. */
export class SimulatedRegistryStore {
  async knownNames(manager: EntityManager, names: readonly string[]): Promise<Set<string>> {
    if (names.length === 0) return new Set();
    const rows = await manager.findBy(SimulatedNameRow, { name: In(names) });
    return new Set(rows.map(({ name }) => name));
  }

  name(manager: EntityManager, name: string): Promise<RegisteredName | null> {
    return manager.findOneBy(SimulatedNameRow, { name });
  }

  /** The name, locked until the transaction ends. */
  lockName(manager: EntityManager, name: string): Promise<RegisteredName | null> {
    return manager.findOne(SimulatedNameRow, { where: { name }, lock: { mode: 'pessimistic_write' } });
  }

  /** Inserts a name. False when it is registered already. */
  recordName(manager: EntityManager, stored: RegisteredName): Promise<boolean> {
    return insertOnce(manager, SimulatedNameRow, stored);
  }

  async moveExpiry(manager: EntityManager, name: string, expiresAt: Date): Promise<void> {
    await updateRows(manager, SimulatedNameRow, { name }, { expiresAt });
  }

  async deleteName(manager: EntityManager, name: string): Promise<void> {
    await deleteRows(manager, SimulatedNameRow, { name });
  }

  /** The row of a command, inserted by its first call, with this call counted; locked until the transaction ends. */
  async openCommand(
    manager: EntityManager,
    command: { readonly commandId: string; readonly kind: string; readonly name: string; readonly at: Date },
  ): Promise<SimulatedCommandRow> {
    const { commandId: id, kind, name } = command;
    await manager.query(
      `INSERT INTO sim_registry_command (id, kind, name, attempts, outcome, received_at) VALUES (?, ?, ?, 1, NULL, ?)
       ON DUPLICATE KEY UPDATE attempts = attempts + 1`,
      [id, kind, name, command.at],
    );
    const row = await manager.findOneByOrFail(SimulatedCommandRow, { id });
    if (row.kind !== kind || row.name !== name)
      throw new Error(`command id ${id} was used for another command`);
    return row;
  }

  async closeCommand(manager: EntityManager, commandId: string, outcome: RegistryOutcome): Promise<void> {
    await updateRows(manager, SimulatedCommandRow, { id: commandId }, { outcome });
  }
}
