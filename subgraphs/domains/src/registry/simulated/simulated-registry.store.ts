import type { EntityManager } from 'typeorm';
import type { RegistryOutcome } from '../registry-port';
import type { KeptName } from './registry-time';

export interface CommandEntry {
  readonly kind: string;
  readonly name: string;
  readonly attempts: number;
  /** null while the command has not been executed. */
  readonly outcome: RegistryOutcome | null;
}

/** What the simulated registry remembers: the names it gave away, and every command with its outcome. */
export class SimulatedRegistryStore {
  async knownNames(manager: EntityManager, names: readonly string[]): Promise<Set<string>> {
    if (names.length === 0) return new Set();
    const rows = (await manager.query('SELECT name FROM sim_registry_domain WHERE name IN (?)', [
      [...names],
    ])) as { name: string }[];
    return new Set(rows.map((row) => row.name));
  }

  async keptName(manager: EntityManager, name: string, lock = false): Promise<KeptName | null> {
    const rows = (await manager.query(
      `SELECT name, created_at AS createdAt, expires_at AS expiresAt FROM sim_registry_domain WHERE name = ?${lock ? ' FOR UPDATE' : ''}`,
      [name],
    )) as KeptName[];
    return rows[0] ?? null;
  }

  /** Notes a name. False when somebody has it. */
  async record(manager: EntityManager, kept: KeptName): Promise<boolean> {
    const written = (await manager.query(
      'INSERT IGNORE INTO sim_registry_domain (name, created_at, expires_at) VALUES (?, ?, ?)',
      [kept.name, kept.createdAt, kept.expiresAt],
    )) as { affectedRows: number };
    return written.affectedRows > 0;
  }

  async moveExpiry(manager: EntityManager, name: string, expiresAt: Date): Promise<void> {
    await manager.query('UPDATE sim_registry_domain SET expires_at = ? WHERE name = ?', [expiresAt, name]);
  }

  async forget(manager: EntityManager, name: string): Promise<void> {
    await manager.query('DELETE FROM sim_registry_domain WHERE name = ?', [name]);
  }

  /** Opens the ledger's entry of a command, counting this call; it stays locked until the transaction ends. */
  async openEntry(
    manager: EntityManager,
    command: { readonly commandId: string; readonly kind: string; readonly name: string; readonly at: Date },
  ): Promise<CommandEntry> {
    await manager.query(
      `INSERT INTO sim_registry_command (id, kind, name, attempts, outcome, received_at) VALUES (?, ?, ?, 1, NULL, ?)
       ON DUPLICATE KEY UPDATE attempts = attempts + 1`,
      [command.commandId, command.kind, command.name, command.at],
    );
    const rows = (await manager.query(
      'SELECT kind, name, attempts, outcome FROM sim_registry_command WHERE id = ?',
      [command.commandId],
    )) as { kind: string; name: string; attempts: number; outcome: string | null }[];
    const row = rows[0];
    if (row === undefined) throw new Error('a ledger entry vanished');
    if (row.kind !== command.kind || row.name !== command.name)
      throw new Error(`command id ${command.commandId} was used for another command`);
    return { ...row, outcome: row.outcome === null ? null : parseOutcome(row.outcome) };
  }

  async closeEntry(manager: EntityManager, commandId: string, outcome: RegistryOutcome): Promise<void> {
    await manager.query('UPDATE sim_registry_command SET outcome = ? WHERE id = ?', [
      JSON.stringify(outcome),
      commandId,
    ]);
  }
}

function parseOutcome(stored: string): RegistryOutcome {
  return JSON.parse(stored, (key, value: unknown) =>
    (key === 'createdAt' || key === 'expiresAt') && typeof value === 'string' ? new Date(value) : value,
  ) as RegistryOutcome;
}
