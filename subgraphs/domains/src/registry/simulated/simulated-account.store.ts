import { insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull } from 'typeorm';
import type { ContactData } from '../port';
import type { SimulatedRegistryId } from './registry-rules';
import { SimulatedContactRow, SimulatedMessageRow } from './simulated-account.entity';
import type { Charge, Notice } from './stored-name';

/** A registrar at a registry. */
export interface AccountKey {
  readonly registry: SimulatedRegistryId;
  readonly registrar: string;
}

/** The accounts of registrars at the simulated registries: credit, messages, contacts. */
export class SimulatedAccountStore {
  /** Takes a charge from the credit. False when there is not enough and it may not be overdrawn. */
  async charge(
    manager: EntityManager,
    registry: SimulatedRegistryId,
    name: string,
    { registrar, kind, amount, at }: Charge,
    overdraft: boolean,
  ): Promise<boolean> {
    const { affectedRows } = await manager.query(
      `UPDATE sim_registry_account SET balance = balance + ?
        WHERE registry = ? AND registrar = ? AND (? OR ? >= 0 OR balance + ? >= 0)`,
      [amount, registry, registrar, overdraft, amount, amount],
    );
    if (affectedRows === 0) return false;
    await manager.query(
      'INSERT INTO sim_registry_charge (registry, registrar, name, kind, amount, at) VALUES (?, ?, ?, ?, ?, ?)',
      [registry, registrar, name, kind, amount, at],
    );
    return true;
  }

  async balance(manager: EntityManager, { registry, registrar }: AccountKey): Promise<number> {
    const rows = await manager.query(
      'SELECT balance FROM sim_registry_account WHERE registry = ? AND registrar = ?',
      [registry, registrar],
    );
    return Number(rows[0]?.balance ?? 0);
  }

  async tell(
    manager: EntityManager,
    registry: SimulatedRegistryId,
    name: string,
    { registrar, kind, at }: Notice,
  ): Promise<void> {
    await manager.query(
      'INSERT INTO sim_registry_message (registry, registrar, name, kind, at) VALUES (?, ?, ?, ?, ?)',
      [registry, registrar, name, kind, at],
    );
  }

  oldestMessage(
    manager: EntityManager,
    { registry, registrar }: AccountKey,
  ): Promise<SimulatedMessageRow | null> {
    return manager.findOne(SimulatedMessageRow, {
      where: { registry, registrar, acknowledgedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  async acknowledge(
    manager: EntityManager,
    { registry, registrar }: AccountKey,
    id: string,
    acknowledgedAt: Date,
  ): Promise<void> {
    const where = { registry, registrar, id, acknowledgedAt: IsNull() };
    await updateRows(manager, SimulatedMessageRow, where, { acknowledgedAt });
  }

  contact(
    manager: EntityManager,
    registry: SimulatedRegistryId,
    handle: string,
  ): Promise<SimulatedContactRow | null> {
    return manager.findOneBy(SimulatedContactRow, { registry, handle });
  }

  /** False when the handle is in use. */
  insertContact(
    manager: EntityManager,
    { registry, registrar }: AccountKey,
    handle: string,
    contact: ContactData,
  ): Promise<boolean> {
    return insertOnce(manager, SimulatedContactRow, { registry, registrar, handle, contact });
  }

  async putContact(
    manager: EntityManager,
    { registry, registrar }: AccountKey,
    handle: string,
    contact: ContactData,
  ): Promise<boolean> {
    return (await updateRows(manager, SimulatedContactRow, { registry, registrar, handle }, { contact })) > 0;
  }
}
