import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { SpendingRow } from './spending.entity';

/** The counter that a payment moves: one per API key or delegation and month. */
export interface SpendingCounter {
  readonly profileId: string;
  readonly spenderId: string;
  readonly month: string;
}

/** What API keys and delegates have spent; the profile is part of every statement. */
export class SpendingStore {
  /**
   * Takes an amount from what may still be spent; null when it is taken, else what is spent already. The counter row
   * stays locked until the caller's transaction ends, and moves with it or not at all.
   */
  async take(
    manager: EntityManager,
    { profileId, spenderId, month }: SpendingCounter,
    { amount, limitCents }: { readonly amount: number; readonly limitCents: number },
  ): Promise<{ readonly spentCents: number } | null> {
    await manager.query(
      `INSERT INTO spending (profile_id, spender_id, month, spent_cents) VALUES (?, ?, ?, 0)
         ON DUPLICATE KEY UPDATE spent_cents = spent_cents`,
      [profileId, spenderId, month],
    );
    const taken = (await manager.query(
      `UPDATE spending SET spent_cents = spent_cents + ?
      WHERE profile_id = ? AND spender_id = ? AND month = ? AND spent_cents + ? <= ?`,
      [amount, profileId, spenderId, month, amount, limitCents],
    )) as { affectedRows: number };
    if (taken.affectedRows === 1) return null;
    const rows = (await manager.query(
      'SELECT spent_cents AS spentCents FROM spending WHERE profile_id = ? AND spender_id = ? AND month = ?',
      [profileId, spenderId, month],
    )) as { spentCents: string | number }[];
    return { spentCents: Number(rows[0]?.spentCents ?? 0) };
  }

  /** Gives an amount back that was taken and not paid. The caller makes sure that it happens once. */
  async giveBack(
    manager: EntityManager,
    { profileId, spenderId, month }: SpendingCounter,
    amount: number,
  ): Promise<void> {
    await manager.query(
      'UPDATE spending SET spent_cents = spent_cents - ? WHERE profile_id = ? AND spender_id = ? AND month = ?',
      [amount, profileId, spenderId, month],
    );
  }

  /** What those of `spenderIds` that are the profile's have spent in a month; keys that have spent nothing are not in it. */
  async spentInMonth(
    manager: EntityManager,
    profileId: ProfileId,
    spenderIds: readonly string[],
    month: string,
  ): Promise<SpendingRow[]> {
    const query = manager
      .createQueryBuilder(SpendingRow, 'spending')
      .where('spending.spenderId IN (:...spenderIds) AND spending.month = :month', { spenderIds, month });
    return rowsOf(query, 'spending', profileId).getMany();
  }
}
