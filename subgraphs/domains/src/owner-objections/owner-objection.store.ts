import { insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { OwnerObjectionRow } from './owner-objection.entity';

type Key = Pick<OwnerObjectionRow, 'id' | 'profileId'>;
type OfCase = Pick<OwnerObjectionRow, 'ownerChangeId' | 'profileId'>;

/** From which addresses changes of owner can be objected to, and were. */
export class OwnerObjectionStore {
  /** One address of a locked case: nothing happens where it is there. */
  async insert(manager: EntityManager, row: OwnerObjectionRow): Promise<void> {
    await insertOnce(manager, OwnerObjectionRow, row);
  }

  /** By its id, for the letter. Never for a viewer. */
  find(manager: EntityManager, id: string): Promise<OwnerObjectionRow | null> {
    return manager.findOneBy(OwnerObjectionRow, { id });
  }

  /** By the secret of its letter, whoever holds it. */
  byLink(manager: EntityManager, tokenHash: string): Promise<OwnerObjectionRow | null> {
    return manager.findOneBy(OwnerObjectionRow, { tokenHash });
  }

  /** Those of a case, for staff. */
  ofCase(manager: EntityManager, { ownerChangeId, profileId }: OfCase): Promise<OwnerObjectionRow[]> {
    return manager.find(OwnerObjectionRow, { where: { ownerChangeId, profileId }, order: { id: 'ASC' } });
  }

  /** False when somebody has objected from there before. */
  async object(
    manager: EntityManager,
    { id, profileId }: Key,
    by: Pick<OwnerObjectionRow, 'objectedAt' | 'network'>,
  ): Promise<boolean> {
    const open = { id, profileId, objectedAt: IsNull() };
    return (await updateRows(manager, OwnerObjectionRow, open, by)) > 0;
  }

  /** All objections to a case that stand. */
  async dismiss(manager: EntityManager, of: OfCase, dismissedAt: Date): Promise<void> {
    const standing = { ...of, objectedAt: Not(IsNull()), dismissedAt: IsNull() };
    await updateRows(manager, OwnerObjectionRow, standing, { dismissedAt });
  }

  /** Nobody is written to any more. */
  async forgetAddresses(manager: EntityManager, of: OfCase): Promise<void> {
    await updateRows(manager, OwnerObjectionRow, of, { email: null });
  }
}
