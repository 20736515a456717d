import { deleteRows, insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import type { RegistryOutcome } from '../registry-port';
import type { KeptName } from './registry-time';
import { SimulatedCommandRow, SimulatedNameRow } from './simulated-registry.entity';

/** What the simulated registry remembers: the names it gave away, and every command with its outcome. */
export class SimulatedRegistryStore {
  async knownNames(manager: EntityManager, names: readonly string[]): Promise<Set<string>> {
    if (names.length === 0) return new Set();
    const rows = await manager.findBy(SimulatedNameRow, { name: In(names) });
    return new Set(rows.map(({ name }) => name));
  }

  name(manager: EntityManager, name: string): Promise<KeptName | null> {
    return manager.findOneBy(SimulatedNameRow, { name });
  }

  /** The name for the rest of this transaction: nobody else changes it meanwhile. */
  lockName(manager: EntityManager, name: string): Promise<KeptName | null> {
    return manager.findOne(SimulatedNameRow, { where: { name }, lock: { mode: 'pessimistic_write' } });
  }

  /** Notes a name. False when somebody has it. */
  recordName(manager: EntityManager, kept: KeptName): Promise<boolean> {
    return insertOnce(manager, SimulatedNameRow, kept);
  }

  async moveExpiry(manager: EntityManager, name: string, expiresAt: Date): Promise<void> {
    await updateRows(manager, SimulatedNameRow, { name }, { expiresAt });
  }

  async deleteName(manager: EntityManager, name: string): Promise<void> {
    await deleteRows(manager, SimulatedNameRow, { name });
  }

  /** Opens the ledger's entry of a command, counting this call; it stays locked until the transaction ends. */
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
