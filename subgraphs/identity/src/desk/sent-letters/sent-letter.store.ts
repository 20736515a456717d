import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LetterRow } from '../../letters';

/** A letter without its words. */
export type LetterRecord = Pick<
  LetterRow,
  'id' | 'profileId' | 'kind' | 'recipient' | 'subject' | 'writtenAt' | 'sentAt' | 'bouncedAt'
>;

const SHOWN = [
  'id',
  'profileId',
  'kind',
  'recipient',
  'subject',
  'writtenAt',
  'sentAt',
  'bouncedAt',
] as const;

/** Letters as staff sees them: that they were written, and what became of them. */
export class SentLetterStore {
  constructor(private readonly database: Database) {}

  async page(profileId: ProfileId, wanted: PageWanted): Promise<Page<LetterRecord>> {
    const query = this.own(profileId).select(SHOWN.map((property) => `letter.${property}`));
    const columns = { time: 'letter.writtenAt', id: 'letter.id' };
    const rows = await newestFirst(query, columns, wanted).getMany();
    return toPage(rows, wanted, ({ writtenAt, id }) => encodeTimeCursor({ at: writtenAt, id }));
  }

  count(profileId: ProfileId): Promise<number> {
    return ownCount(this.own(profileId), 'letter', profileId);
  }

  /** A letter to a profile, and whether its words are still there, locked until the transaction ends; null for any other. */
  async lock(
    manager: EntityManager,
    id: string,
  ): Promise<(LetterRecord & Pick<LetterRow, 'resentAt'> & { readonly hasWords: boolean }) | null> {
    const letter = await manager
      .createQueryBuilder(LetterRow, 'letter')
      .setLock('pessimistic_write')
      .where('letter.id = :id AND letter.profileId IS NOT NULL', { id })
      .getOne();
    if (letter === null) return null;
    const { text, html, attachment, ...record } = letter;
    return { ...record, hasWords: text !== null };
  }

  async markResent(manager: EntityManager, id: string, resentAt: Date): Promise<void> {
    await updateRows(manager, LetterRow, { id }, { resentAt });
  }

  private own(profileId: ProfileId) {
    const query = this.database.read.createQueryBuilder(LetterRow, 'letter').where('1 = 1');
    return rowsOf(query, 'letter', profileId);
  }
}
