import type { Database } from '@customer-area/shared/database';
import { defineJob, enqueueJob, TWO_DAYS } from '@customer-area/shared/jobs';
import { deleteRows, insertRow, selection, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { LetterRow } from './letter.entity';
import type { Sender } from './sender';

export const SEND_LETTER = defineJob({ name: 'letter.send', lane: 'mail', delays: TWO_DAYS });

const LETTER = selection(LetterRow, 'letter');

/** The outbox: letters are written with the fact they tell of, and leave afterwards. */
export class LetterStore {
  constructor(
    private readonly database: Database,
    /** In whose name letters are written. */
    readonly sender: Sender,
  ) {}

  async insert(
    manager: EntityManager,
    letter: Omit<LetterRow, 'sentAt' | 'bouncedAt' | 'resentAt'>,
  ): Promise<void> {
    await insertRow(manager, LetterRow, { ...letter, sentAt: null, bouncedAt: null, resentAt: null });
    await enqueueJob(manager, { kind: SEND_LETTER, subjectId: letter.id, dueAt: letter.writtenAt });
  }

  async find(id: string): Promise<LetterRow | null> {
    const rows = await this.database.read.query(`SELECT ${LETTER.list} FROM letter WHERE letter.id = ?`, [
      id,
    ]);
    return LETTER.read(rows)[0] ?? null;
  }

  /** The words go with the letter: they may hold a one-time link, which is nobody's business once it has been sent. */
  async markSent(id: string, at: Date): Promise<void> {
    await this.database.read.query(
      'UPDATE letter SET sent_at = ?, text = NULL, html = NULL, attachment = NULL WHERE id = ? AND sent_at IS NULL',
      [at, id],
    );
  }

  /** Deletes a letter of this kind to somebody who has no profile. May be repeated. */
  async forgetStranger(manager: EntityManager, id: string, kind: string): Promise<void> {
    await deleteRows(manager, LetterRow, { id, kind, profileId: IsNull() });
  }

  /** A report says that it never arrived; its words went when it was sent. False when that was recorded before. */
  async markReturned(manager: EntityManager, id: string, bouncedAt: Date): Promise<boolean> {
    return (await updateRows(manager, LetterRow, { id, bouncedAt: IsNull() }, { bouncedAt })) > 0;
  }

  /** How many letters to an address of a profile have come back since then. */
  countBounced(manager: EntityManager, profileId: string, recipient: string, since: Date): Promise<number> {
    return manager.countBy(LetterRow, { profileId, recipient, bouncedAt: MoreThan(since) });
  }

  /** Nobody has its address: it does not leave, and its words go. False when that was recorded before. */
  async markBounced(manager: EntityManager, id: string, bouncedAt: Date): Promise<boolean> {
    const where = { id, sentAt: IsNull(), bouncedAt: IsNull() };
    const changes = { bouncedAt, text: null, html: null, attachment: null };
    return (await updateRows(manager, LetterRow, where, changes)) > 0;
  }
}
