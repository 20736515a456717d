import { deleteRows, insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DetachedMethodRow } from './detached-method.entity';

const DETACHED = selection(DetachedMethodRow, 'detached');

/** The only SQL about methods that a provider is still to forget. */
export class DetachedMethodStore {
  insert(manager: EntityManager, detached: DetachedMethodRow): Promise<void> {
    return insertRow(manager, DetachedMethodRow, detached);
  }

  /** For the job, which knows it by its id alone. */
  async byId(manager: EntityManager, id: string): Promise<DetachedMethodRow | null> {
    const raw = await manager.query(
      `SELECT ${DETACHED.list} FROM ${tableOf(DetachedMethodRow)} detached WHERE id = ?`,
      [id],
    );
    return DETACHED.read(raw)[0] ?? null;
  }

  remove(manager: EntityManager, { id, profileId }: DetachedMethodRow): Promise<void> {
    return deleteRows(manager, DetachedMethodRow, { id, profileId });
  }
}
