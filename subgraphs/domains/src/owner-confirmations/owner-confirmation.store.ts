import type { ProfileId } from '@customer-area/shared/isolation';
import { rowsOf } from '@customer-area/shared/isolation';
import { insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull } from 'typeorm';
import { OwnerConfirmationRow } from './owner-confirmation.entity';

type Key = Pick<OwnerConfirmationRow, 'id' | 'profileId'>;

/** What registrants confirm; the profile that gives the domains is part of every statement on its behalf. */
export class OwnerConfirmationStore {
  /** One registrant of a locked case: nothing happens where it is there. */
  async insert(manager: EntityManager, row: OwnerConfirmationRow): Promise<void> {
    await insertOnce(manager, OwnerConfirmationRow, row);
  }

  /** Those of cases that the profile has begun. One statement. */
  ofCases(
    manager: EntityManager,
    profileId: ProfileId,
    ownerChangeIds: readonly string[],
  ): Promise<OwnerConfirmationRow[]> {
    const query = manager
      .createQueryBuilder(OwnerConfirmationRow, 'confirmation')
      .where('confirmation.ownerChangeId IN (:...ownerChangeIds)', { ownerChangeIds })
      .orderBy('confirmation.id');
    return rowsOf(query, 'confirmation', profileId).getMany();
  }

  /** By its id, for the letter. Never for a viewer. */
  find(manager: EntityManager, id: string): Promise<OwnerConfirmationRow | null> {
    return manager.findOneBy(OwnerConfirmationRow, { id });
  }

  /** By the secret of its last letter, whoever holds it. */
  byLink(manager: EntityManager, tokenHash: string): Promise<OwnerConfirmationRow | null> {
    return manager.findOneBy(OwnerConfirmationRow, { tokenHash });
  }

  /** Changes one that nobody has confirmed; false when somebody has. */
  async change(
    manager: EntityManager,
    { id, profileId }: Key,
    changes: Partial<OwnerConfirmationRow>,
  ): Promise<boolean> {
    const open = { id, profileId, confirmedAt: IsNull() };
    return (await updateRows(manager, OwnerConfirmationRow, open, changes)) > 0;
  }
}
