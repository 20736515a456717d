import type { Database } from '@customer-area/shared/database';
import { defineJob, enqueueJob, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';

export interface LetterRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  /** Null once the letter was sent. */
  readonly text: string | null;
  /** Null once the letter was sent, and in letters that were written as text only. */
  readonly html: string | null;
  readonly writtenAt: Date;
  readonly sentAt: Date | null;
}

export const SEND_LETTER = defineJob({ name: 'letter.send', lane: 'mail', delays: TWO_DAYS });

/** The outbox: letters are written with the fact they tell of, and leave afterwards. */
export class LetterStore {
  constructor(private readonly database: Database) {}

  async insert(
    manager: EntityManager,
    letter: Omit<LetterRow, 'sentAt'> & { profileId: string | null; kind: string },
  ): Promise<void> {
    await manager.query(
      'INSERT INTO letter (id, profile_id, kind, recipient, subject, text, html, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [
        letter.id,
        letter.profileId,
        letter.kind,
        letter.recipient,
        letter.subject,
        letter.text,
        letter.html,
        letter.writtenAt,
      ],
    );
    await enqueueJob(manager, { kind: SEND_LETTER, subjectId: letter.id, dueAt: letter.writtenAt });
  }

  async find(id: string): Promise<LetterRow | null> {
    const rows = (await this.database.read.query(
      'SELECT id, recipient, subject, text, html, written_at AS writtenAt, sent_at AS sentAt FROM letter WHERE id = ?',
      [id],
    )) as LetterRow[];
    return rows[0] ?? null;
  }

  /** The words go with the letter: they may hold a one-time link, which is nobody's business once it has been sent. */
  async markSent(id: string, at: Date): Promise<void> {
    await this.database.read.query(
      'UPDATE letter SET sent_at = ?, text = NULL, html = NULL WHERE id = ? AND sent_at IS NULL',
      [at, id],
    );
  }
}
