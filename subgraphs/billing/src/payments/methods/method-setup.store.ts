import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { MethodSetupRow } from './method-setup.entity';

const SETUP = selection(MethodSetupRow, 'setup');
const OWN = `SELECT ${SETUP.list} FROM ${tableOf(MethodSetupRow)} setup WHERE id = ? AND profile_id = ?`;

/** The only SQL about methods that are being kept. */
export class MethodSetupStore {
  insert(manager: EntityManager, setup: MethodSetupRow): Promise<void> {
    return insertRow(manager, MethodSetupRow, setup);
  }

  async find(manager: EntityManager, profileId: ProfileId, id: string): Promise<MethodSetupRow | null> {
    return SETUP.read(await manager.query(OWN, [id, profileId]))[0] ?? null;
  }

  /** The same, locked until the transaction ends. */
  async lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<MethodSetupRow | null> {
    return SETUP.read(await manager.query(`${OWN} FOR UPDATE`, [id, profileId]))[0] ?? null;
  }

  /** Those of a profile, locked until the transaction ends. */
  async lockAll(manager: EntityManager, profileId: ProfileId): Promise<MethodSetupRow[]> {
    return SETUP.read(
      await manager.query(
        `SELECT ${SETUP.list} FROM ${tableOf(MethodSetupRow)} setup WHERE profile_id = ? FOR UPDATE`,
        [profileId],
      ),
    );
  }

  /** For the job, which knows it by its id alone: locked until the transaction ends. */
  async lockById(manager: EntityManager, id: string): Promise<MethodSetupRow | null> {
    const raw = await manager.query(
      `SELECT ${SETUP.list} FROM ${tableOf(MethodSetupRow)} setup WHERE id = ? FOR UPDATE`,
      [id],
    );
    return SETUP.read(raw)[0] ?? null;
  }

  async conclude(
    manager: EntityManager,
    { id, profileId }: MethodSetupRow,
    end: Pick<MethodSetupRow, 'methodId' | 'refusal'>,
  ): Promise<void> {
    await manager.query(
      'UPDATE payment_method_setup SET method_id = ?, refusal = ? WHERE id = ? AND profile_id = ?',
      [end.methodId, end.refusal, id, profileId],
    );
  }

  async remove(manager: EntityManager, { id, profileId }: MethodSetupRow): Promise<void> {
    await manager.query('DELETE FROM payment_method_setup WHERE id = ? AND profile_id = ?', [id, profileId]);
  }
}
