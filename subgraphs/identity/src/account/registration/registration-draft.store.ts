import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { NormalisedRegistration } from '../registration-form';

export const EXPIRE_DRAFT = defineJob({ name: 'registration-draft.expire' });

/** What the draft keeps of the form: checked, with the recovery answer already hashed. */
export interface DraftedRegistration {
  readonly form: Omit<NormalisedRegistration, 'recoveryAnswer'>;
  readonly recoveryAnswerHash: string | null;
  /** The order placed before signing up that the new profile will have. */
  readonly claimedOrderId: string | null;
}

export interface RegistrationDraftRow {
  readonly id: string;
  readonly username: string;
  /** Null once the registration was completed or has expired: personal data does not stay in drafts. */
  readonly registration: DraftedRegistration | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly completedLoginId: string | null;
}

export class RegistrationDraftStore {
  async insert(
    manager: EntityManager,
    draft: {
      id: string;
      username: string;
      registration: DraftedRegistration;
      createdAt: Date;
      expiresAt: Date;
    },
  ): Promise<void> {
    await manager.query(
      'INSERT INTO registration_draft (id, username, registration, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [draft.id, draft.username, JSON.stringify(draft.registration), draft.createdAt, draft.expiresAt],
    );
    await enqueueJob(manager, { kind: EXPIRE_DRAFT, subjectId: draft.id, dueAt: draft.expiresAt });
  }

  async find(manager: EntityManager, id: string): Promise<RegistrationDraftRow | null> {
    const rows = (await manager.query(
      `SELECT id, username, registration, created_at AS createdAt, expires_at AS expiresAt, completed_login_id AS completedLoginId
         FROM registration_draft WHERE id = ?`,
      [id],
    )) as (Omit<RegistrationDraftRow, 'registration'> & { registration: string | null })[];
    const row = rows[0];
    if (row === undefined) return null;
    const registration =
      row.registration === null ? null : (JSON.parse(row.registration) as DraftedRegistration);
    return { ...row, registration };
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
