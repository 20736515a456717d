import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { EmailConfirmationRow } from './email-confirmation.entity';

const CONFIRMATION = selection(EmailConfirmationRow, 'c');

/** The links that confirm an address; of each only a hash is stored. */
export class EmailConfirmationStore {
  async insert(manager: EntityManager, confirmation: Omit<EmailConfirmationRow, 'usedAt'>): Promise<void> {
    await insertRow(manager, EmailConfirmationRow, { ...confirmation, usedAt: null });
  }

  /** Locked until the transaction ends. */
  async lock(manager: EntityManager, tokenHash: string): Promise<EmailConfirmationRow | null> {
    const rows = await manager.query(
      `SELECT ${CONFIRMATION.list} FROM email_confirmation c WHERE c.token_hash = ? FOR UPDATE`,
      [tokenHash],
    );
    return CONFIRMATION.read(rows)[0] ?? null;
  }

  async markUsed(manager: EntityManager, tokenHash: string, at: Date): Promise<void> {
    await manager.query(
      'UPDATE email_confirmation SET used_at = ? WHERE token_hash = ? AND used_at IS NULL',
      [at, tokenHash],
    );
  }

  /** How many links were sent to this profile since `since`. */
  async countSince(manager: EntityManager, profileId: string, since: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COUNT(*) AS n FROM email_confirmation WHERE profile_id = ? AND created_at > ?',
      [profileId, since],
    )) as { n: string }[];
    return Number(rows[0]?.n ?? 0);
  }
}
