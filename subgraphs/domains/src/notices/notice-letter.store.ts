import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertOnce, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { NoticeLetterRow } from './notice-letter.entity';

/** The letters that gather notices. */
export class NoticeLetterStore {
  /** Begins the letter of a profile and a day; false when there is one, also one that another worker is about to begin. */
  begin(manager: EntityManager, letter: NoticeLetterRow): Promise<boolean> {
    return insertOnce(manager, NoticeLetterRow, letter, { background: true });
  }

  /** The newest letter of a profile has come back. */
  async cameBack(manager: EntityManager, profileId: ProfileId, at: Date): Promise<void> {
    const newest = await this.newest(manager, profileId);
    if (newest?.bouncedAt === null)
      await updateRows(manager, NoticeLetterRow, { profileId, id: newest.id }, { bouncedAt: at });
  }

  newest(manager: EntityManager, profileId: ProfileId): Promise<NoticeLetterRow | null> {
    const query = manager.createQueryBuilder(NoticeLetterRow, 'letter');
    return rowsOf(query, 'letter', profileId).orderBy('letter.day', 'DESC').limit(1).getOne();
  }

  /** A letter by its id, for whoever writes it. Never for a viewer. */
  ofWriter(manager: EntityManager, id: string): Promise<NoticeLetterRow | null> {
    return manager.findOneBy(NoticeLetterRow, { id });
  }
}
