import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { ApiKeySpendingRow } from './api-key-spending.entity';

/** The counter that a payment moves: one per key and month. */
export interface SpendingCounter {
  readonly profileId: string;
  readonly keyId: string;
  readonly month: string;
}

/** What API keys have spent; the profile is part of every statement. */
export class ApiKeySpendingStore {
  /**
   * Takes an amount from what the key may still spend; null when it is taken, else what is spent already. The counter row
   * stays locked until the caller's transaction ends, and moves with it or not at all.
   */
  async take(
    manager: EntityManager,
    { profileId, keyId, month }: SpendingCounter,
    { amount, limitCents }: { readonly amount: number; readonly limitCents: number },
  ): Promise<{ readonly spentCents: number } | null> {
    await manager.query(
      `INSERT INTO api_key_spending (profile_id, api_key_id, month, spent_cents) VALUES (?, ?, ?, 0)
         ON DUPLICATE KEY UPDATE spent_cents = spent_cents`,
      [profileId, keyId, month],
    );
    const taken = (await manager.query(
      `UPDATE api_key_spending SET spent_cents = spent_cents + ?
      WHERE profile_id = ? AND api_key_id = ? AND month = ? AND spent_cents + ? <= ?`,
      [amount, profileId, keyId, month, amount, limitCents],
    )) as { affectedRows: number };
    if (taken.affectedRows === 1) return null;
    const rows = (await manager.query(
      'SELECT spent_cents AS spentCents FROM api_key_spending WHERE profile_id = ? AND api_key_id = ? AND month = ?',
      [profileId, keyId, month],
    )) as { spentCents: string | number }[];
    return { spentCents: Number(rows[0]?.spentCents ?? 0) };
  }

  /** Gives an amount back that was taken and not paid. The caller makes sure that it happens once. */
  async giveBack(
    manager: EntityManager,
    { profileId, keyId, month }: SpendingCounter,
    amount: number,
  ): Promise<void> {
    await manager.query(
      'UPDATE api_key_spending SET spent_cents = spent_cents - ? WHERE profile_id = ? AND api_key_id = ? AND month = ?',
      [amount, profileId, keyId, month],
    );
  }

  /** What those of `keyIds` that are the profile's have spent in a month; keys that have spent nothing are not in it. */
  async spentInMonth(
    manager: EntityManager,
    profileId: ProfileId,
    keyIds: readonly string[],
    month: string,
  ): Promise<ApiKeySpendingRow[]> {
    const query = manager
      .createQueryBuilder(ApiKeySpendingRow, 'spending')
      .where('spending.apiKeyId IN (:...keyIds) AND spending.month = :month', { keyIds, month });
    return rowsOf(query, 'spending', profileId).getMany();
  }
}
