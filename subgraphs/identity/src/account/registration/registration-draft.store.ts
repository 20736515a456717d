import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { RegistrationDraftRow } from './registration-draft.entity';

export const EXPIRE_DRAFT = defineJob({ name: 'registration-draft.expire' });

const DRAFT = selection(RegistrationDraftRow, 'draft');

export class RegistrationDraftStore {
  async insert(manager: EntityManager, draft: Omit<RegistrationDraftRow, 'completedLoginId'>): Promise<void> {
    await insertRow(manager, RegistrationDraftRow, { ...draft, completedLoginId: null });
    await enqueueJob(manager, { kind: EXPIRE_DRAFT, subjectId: draft.id, dueAt: draft.expiresAt });
  }

  async find(manager: EntityManager, id: string): Promise<RegistrationDraftRow | null> {
    const rows = await manager.query(
      `SELECT ${DRAFT.list} FROM registration_draft draft WHERE draft.id = ?`,
      [id],
    );
    return DRAFT.read(rows)[0] ?? null;
  }

  /** True for the one caller that completes the draft. Its personal data move on to the profile. */
  async complete(manager: EntityManager, id: string, loginId: string): Promise<boolean> {
    const result = (await manager.query(
      `UPDATE registration_draft SET completed_login_id = ?, registration = NULL
        WHERE id = ? AND completed_login_id IS NULL AND registration IS NOT NULL`,
      [loginId, id],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** Forgets an abandoned draft; the username it held, or null when it was completed. */
  async forget(manager: EntityManager, id: string): Promise<string | null> {
    const rows = (await manager.query(
      'SELECT username FROM registration_draft WHERE id = ? AND completed_login_id IS NULL AND registration IS NOT NULL FOR UPDATE',
      [id],
    )) as { username: string }[];
    const username = rows[0]?.username ?? null;
    if (username !== null)
      await manager.query('UPDATE registration_draft SET registration = NULL WHERE id = ?', [id]);
    return username;
  }
}
