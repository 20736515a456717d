import type { ProfileId } from '@customer-area/shared/isolation';
import { deleteRows, insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LetGoHoldRow } from './let-go-hold.entity';

/** Which domains staff keep although nobody has paid for them. */
export class LetGoHoldStore {
  /** Holds a domain, in place of what held it before. */
  async put(manager: EntityManager, profileId: ProfileId, hold: LetGoHoldRow): Promise<void> {
    await this.remove(manager, profileId, hold.domainId);
    await insertRow(manager, LetGoHoldRow, { ...hold, profileId });
  }

  ofDomain(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<LetGoHoldRow | null> {
    return manager.findOneBy(LetGoHoldRow, { domainId, profileId });
  }

  /** False when nothing held it. */
  async remove(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<boolean> {
    if ((await this.ofDomain(manager, profileId, domainId)) === null) return false;
    await deleteRows(manager, LetGoHoldRow, { domainId, profileId });
    return true;
  }
}
