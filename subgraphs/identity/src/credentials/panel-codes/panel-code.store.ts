import { deleteRows, insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In, IsNull, LessThanOrEqual } from 'typeorm';
import { PanelCodeRow } from './panel-code.entity';

/** The only statements about codes for control panels. */
export class PanelCodeStore {
  /** Keeps a new one, and forgets those of the login that are over. */
  async insert(manager: EntityManager, code: PanelCodeRow, now: Date): Promise<void> {
    const { profileId, loginId } = code;
    await deleteRows(manager, PanelCodeRow, { profileId, loginId, expiresAt: LessThanOrEqual(now) });
    await insertRow(manager, PanelCodeRow, code);
  }

  /** Codes for domains that a profile has no longer. */
  async forget(manager: EntityManager, domainProfileId: string, domainIds: readonly string[]): Promise<void> {
    await deleteRows(manager, PanelCodeRow, { domainProfileId, domainId: In([...domainIds]) });
  }

  /** The code, used up by whoever asks first; null for one that is unknown or used. Its time may be over. */
  async use(manager: EntityManager, codeHash: string, at: Date): Promise<PanelCodeRow | null> {
    if ((await updateRows(manager, PanelCodeRow, { codeHash, usedAt: IsNull() }, { usedAt: at })) === 0)
      return null;
    return manager.findOneBy(PanelCodeRow, { codeHash });
  }
}
