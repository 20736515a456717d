import type { ProfileId } from '@customer-area/shared/isolation';
import { deleteRows, insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull } from 'typeorm';
import { FormerAddressRow } from './former-address.entity';

/** Addresses that registrants had a short time ago. */
export class FormerAddressStore {
  insert(manager: EntityManager, row: FormerAddressRow): Promise<void> {
    return insertRow(manager, FormerAddressRow, row);
  }

  /** By its id, for the letter and the job that forgets it. Never for a viewer. */
  find(manager: EntityManager, id: string): Promise<FormerAddressRow | null> {
    return manager.findOneBy(FormerAddressRow, { id });
  }

  /** Those that a registrant of the profile had a short time ago. */
  ofRegistrant(
    manager: EntityManager,
    profileId: ProfileId,
    registrantId: string,
  ): Promise<FormerAddressRow[]> {
    return manager.findBy(FormerAddressRow, { profileId, registrantId });
  }

  /** By the secret of its letter, whoever holds it. */
  byLink(manager: EntityManager, tokenHash: string): Promise<FormerAddressRow | null> {
    return manager.findOneBy(FormerAddressRow, { tokenHash });
  }

  /** False when it was taken back before. */
  async takeBack(
    manager: EntityManager,
    { id, profileId }: FormerAddressRow,
    takenBackAt: Date,
  ): Promise<boolean> {
    return (
      (await updateRows(
        manager,
        FormerAddressRow,
        { id, profileId, takenBackAt: IsNull() },
        { takenBackAt },
      )) > 0
    );
  }

  async forget(manager: EntityManager, { id, profileId }: FormerAddressRow): Promise<void> {
    await deleteRows(manager, FormerAddressRow, { id, profileId });
  }
}
