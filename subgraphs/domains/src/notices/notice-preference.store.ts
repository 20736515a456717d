import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertOnce, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { NoticePreferenceRow } from './notice-preference.entity';
import type { NoticeDays } from './notices';

/** Which reminders profiles do without. */
export class NoticePreferenceStore {
  async unwanted(manager: EntityManager, profileId: ProfileId): Promise<readonly NoticeDays[]> {
    return (await this.own(manager, profileId).getOne())?.unwanted ?? [];
  }

  /** The same, and nobody else changes it until the transaction ends. */
  async lockUnwanted(manager: EntityManager, profileId: ProfileId, at: Date): Promise<readonly NoticeDays[]> {
    const locked = () => this.own(manager, profileId).setLock('pessimistic_write').getOne();
    const row = await locked();
    if (row !== null) return row.unwanted;
    await insertOnce(manager, NoticePreferenceRow, { profileId, unwanted: [], changedAt: at });
    return (await locked())?.unwanted ?? [];
  }

  async change(
    manager: EntityManager,
    profileId: ProfileId,
    changes: Pick<NoticePreferenceRow, 'unwanted' | 'changedAt'>,
  ): Promise<void> {
    await updateRows(manager, NoticePreferenceRow, { profileId }, changes);
  }

  private own(manager: EntityManager, profileId: ProfileId) {
    return rowsOf(manager.createQueryBuilder(NoticePreferenceRow, 'preference'), 'preference', profileId);
  }
}
