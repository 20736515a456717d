import { insertOnce } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { NoticeLetterRow } from './notice-letter.entity';

/** The letters that gather notices. */
export class NoticeLetterStore {
  /** Begins the letter of a profile and a day; false when there is one, also one that another worker is about to begin. */
  begin(manager: EntityManager, letter: NoticeLetterRow): Promise<boolean> {
    return insertOnce(manager, NoticeLetterRow, letter, { background: true });
  }

  /** A letter by its id, for whoever writes it. Never for a viewer. */
  ofWriter(manager: EntityManager, id: string): Promise<NoticeLetterRow | null> {
    return manager.findOneBy(NoticeLetterRow, { id });
  }
}
