import { isDuplicate } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { CreditGrantRow, CreditSpendRow } from './credit.entity';

export interface CreditGrant {
  readonly profileId: ProfileId;
  readonly amount: number;
  /** What the credit came from; with `subjectId` it can be granted once only. */
  readonly reason: CreditGrantRow['reason'];
  readonly subjectId: string;
  readonly at: Date;
}

/** Twelve months later, at the same time of day; the last day of February for the 29th. */
function validUntil(at: Date): Date {
  const end = new Date(at);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  if (end.getUTCMonth() !== at.getUTCMonth()) end.setUTCDate(0);
  return end;
}

const GRANT = selection(CreditGrantRow, 'one', ['id', 'remaining']);

/** The only SQL about customer credit; the profile is part of every statement. */
export class CreditStore {
  /**
   * Adds credit that can be spent for twelve months. Granting the same thing again changes nothing; an amount that cannot be kept
   * to the cent throws.
   */
  async grant(manager: EntityManager, grant: CreditGrant): Promise<void> {
    if (!Number.isSafeInteger(grant.amount)) throw new RangeError(`not an amount in cents: ${grant.amount}`);
    if (grant.amount <= 0) return;
    await lockAccount(manager, grant.profileId);
    const { profileId, amount, reason, subjectId, at } = grant;
    try {
      await insertRow(manager, CreditGrantRow, {
        id: newId('crd'),
        profileId,
        amount,
        remaining: amount,
        currency: 'EUR',
        reason,
        subjectId,
        grantedAt: at,
        expiresAt: validUntil(at),
      });
    } catch (error) {
      // The one unique key that can refuse it is that of the cause: any other fault must be heard of.
      if (!isDuplicate(error)) throw error;
    }
  }

  /** Spends `amount` for an order, oldest credit first; false (and nothing spent) when there is not enough. */
  async spend(
    manager: EntityManager,
    spend: {
      readonly profileId: ProfileId;
      readonly orderId: string;
      readonly amount: number;
      readonly at: Date;
    },
  ): Promise<boolean> {
    await lockAccount(manager, spend.profileId);
    const grants = GRANT.read(
      await manager.query(
        `SELECT ${GRANT.list} FROM ${tableOf(CreditGrantRow)} one WHERE profile_id = ? AND remaining > 0 AND expires_at > ? ORDER BY granted_at, id`,
        [spend.profileId, spend.at],
      ),
    );
    const parts: { id: string; amount: number }[] = [];
    let missing = spend.amount;
    for (const grant of grants) {
      if (missing === 0) break;
      const amount = Math.min(missing, grant.remaining);
      parts.push({ id: grant.id, amount });
      missing -= amount;
    }
    if (missing > 0) return false;
    for (const part of parts) {
      await manager.query(
        'UPDATE credit_grant SET remaining = remaining - ? WHERE profile_id = ? AND id = ?',
        [part.amount, spend.profileId, part.id],
      );
      await insertRow(manager, CreditSpendRow, {
        profileId: spend.profileId,
        orderId: spend.orderId,
        grantId: part.id,
        amount: part.amount,
        spentAt: spend.at,
      });
    }
    return true;
  }

  /** Credit that can be spent at `at`. */
  async balance(manager: EntityManager, profileId: ProfileId, at: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COALESCE(SUM(remaining), 0) AS balance FROM credit_grant WHERE profile_id = ? AND remaining > 0 AND expires_at > ?',
      [profileId, at],
    )) as { balance: string | number }[];
    return Number(rows[0]?.balance ?? 0);
  }
}

async function lockAccount(manager: EntityManager, profileId: ProfileId): Promise<void> {
  await manager.query(
    'INSERT INTO credit_account (profile_id) VALUES (?) ON DUPLICATE KEY UPDATE profile_id = profile_id',
    [profileId],
  );
  await manager.query('SELECT profile_id FROM credit_account WHERE profile_id = ? FOR UPDATE', [profileId]);
}
