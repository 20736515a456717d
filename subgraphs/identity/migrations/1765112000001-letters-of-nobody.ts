import { newId } from '@customer-area/shared/ids';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations of new owners that were written before they had a term: a link is good for 14 days at most, its letter stays 30 more. */
export class LettersOfNobody1765112000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const letters: { id: string }[] = await runner.query(
      "SELECT id FROM letter WHERE profile_id IS NULL AND kind = 'owner-change.invitation'",
    );
    // The id of the letter is that of the job which wrote it: this one needs an id of its own.
    for (const { id } of letters)
      await runner.query(
        `INSERT IGNORE INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
         SELECT ?, 'new-owner-letter.forget', id, written_at + INTERVAL 44 DAY, 'READY', 0, '1970-01-02' FROM letter WHERE id = ?`,
        [newId('job'), id],
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
