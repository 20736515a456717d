import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { RegistrantUpdateRow, type UpdateState, type UpdateTarget } from './registrant-update.entity';

/** The changes of registrants that were shown, and what became of them. */
export class RegistrantUpdateStore {
  insert(manager: EntityManager, update: RegistrantUpdateRow): Promise<void> {
    return insertRow(manager, RegistrantUpdateRow, update);
  }

  /** Only the own profile's; locked until the transaction ends. */
  lock(manager: EntityManager, profileId: ProfileId, tokenHash: string): Promise<RegistrantUpdateRow | null> {
    const query = manager.createQueryBuilder(RegistrantUpdateRow, 'change').setLock('pessimistic_write');
    return rowsOf(query, 'change', profileId)
      .andWhere('change.tokenHash = :tokenHash', { tokenHash })
      .getOne();
  }

  /** The same by its id. */
  lockById(manager: EntityManager, profileId: ProfileId, id: string): Promise<RegistrantUpdateRow | null> {
    const query = manager.createQueryBuilder(RegistrantUpdateRow, 'change').setLock('pessimistic_write');
    return rowsOf(query, 'change', profileId).andWhere('change.id = :id', { id }).getOne();
  }

  /** An update whose owner is not known yet: for a job, which carries its id alone. Never for a viewer. */
  ofJob(manager: EntityManager, id: string): Promise<RegistrantUpdateRow | null> {
    return manager
      .createQueryBuilder(RegistrantUpdateRow, 'change')
      .where('change.id = :id', { id })
      .getOne();
  }

  byIds(
    manager: EntityManager,
    profileId: ProfileId,
    ids: readonly string[],
  ): Promise<RegistrantUpdateRow[]> {
    const query = manager.createQueryBuilder(RegistrantUpdateRow, 'change');
    return rowsOf(query, 'change', profileId).andWhere('change.id IN (:...ids)', { ids }).getMany();
  }

  /** False when it is no longer in the state `from`. */
  async move(
    manager: EntityManager,
    { id, profileId }: Pick<RegistrantUpdateRow, 'id' | 'profileId'>,
    from: UpdateState,
    to: UpdateState,
    changes: Partial<Pick<RegistrantUpdateRow, 'contact' | 'failureCode' | 'finishedAt'>> = {},
  ): Promise<boolean> {
    const where = { id, profileId, state: from };
    return (await updateRows(manager, RegistrantUpdateRow, where, { ...changes, state: to })) > 0;
  }

  /** What is known of its targets by now. */
  async putTargets(
    manager: EntityManager,
    { id, profileId }: Pick<RegistrantUpdateRow, 'id' | 'profileId'>,
    targets: UpdateTarget[],
  ): Promise<void> {
    await updateRows(manager, RegistrantUpdateRow, { id, profileId }, { targets });
  }

  /** What nobody has made in time is nobody's data any more. */
  async forget(manager: EntityManager, id: string): Promise<void> {
    await updateRows(manager, RegistrantUpdateRow, { id, state: 'PREVIEWED' }, { contact: null });
  }
}
