import { isDuplicate } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { ChargedMeans, PaymentMethodFacts, Refused } from '../provider/payment-provider';
import { SavedMethodRow } from './saved-method.entity';

const methods = (manager: EntityManager, profileId: ProfileId) =>
  rowsOf(manager.createQueryBuilder(SavedMethodRow, 'method'), 'method', profileId);

/** The only SQL about kept cards and accounts; the profile is part of every statement. */
export class SavedMethodStore {
  list(manager: EntityManager, profileId: ProfileId): Promise<SavedMethodRow[]> {
    return methods(manager, profileId)
      .orderBy('method.createdAt', 'DESC')
      .addOrderBy('method.id', 'DESC')
      .limit(100)
      .getMany();
  }

  /** All of them, locked until the transaction ends: for what depends on how many there are. */
  lockAll(manager: EntityManager, profileId: ProfileId): Promise<SavedMethodRow[]> {
    return methods(manager, profileId).setLock('pessimistic_write').getMany();
  }

  async find(manager: EntityManager, profileId: ProfileId, id: string): Promise<SavedMethodRow | null> {
    const raw = await manager.query(
      `SELECT ${METHOD.list} FROM ${tableOf(SavedMethodRow)} method WHERE id = ? AND profile_id = ?`,
      [id, profileId],
    );
    return METHOD.read(raw)[0] ?? null;
  }

  /**
   * Keeps a method once, however often it is used: of one that was kept already only token and expiry become those of now, and
   * how it was refused is forgotten.
   */
  async save(
    manager: EntityManager,
    profileId: ProfileId,
    { means, adapter, method, at }: KeptMethod,
  ): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const id = newId('met');
    const { token, fingerprint, expiryMonth, expiryYear } = method;
    try {
      const charged = { lastRefusal: null, refusedForGood: false };
      const kept = { ...method, ...charged, id, profileId, means, adapter, createdAt: at };
      await insertRow(manager, SavedMethodRow, kept);
      return { id, isNew: true };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    await manager.query(
      `UPDATE saved_payment_method
      SET token = ?, expiry_month = ?, expiry_year = ?, last_refusal = NULL, refused_for_good = 0
      WHERE profile_id = ? AND adapter = ? AND fingerprint = ?`,
      [token, expiryMonth, expiryYear, profileId, adapter, fingerprint],
    );
    const [kept] = (await manager.query(
      'SELECT id FROM saved_payment_method WHERE profile_id = ? AND adapter = ? AND fingerprint = ?',
      [profileId, adapter, fingerprint],
    )) as { id: string }[];
    if (kept === undefined) throw new Error('a method that is kept already is not there');
    return { id: kept.id, isNew: false };
  }

  /** Writes down why it was refused when it was charged last, or that it was not. */
  async writeCharge(
    manager: EntityManager,
    profileId: ProfileId,
    id: string,
    refusal: Pick<Refused, 'code' | 'decline'> | null,
  ): Promise<void> {
    await manager.query(
      'UPDATE saved_payment_method SET last_refusal = ?, refused_for_good = ? WHERE id = ? AND profile_id = ?',
      [refusal?.code ?? null, refusal?.decline === 'hard', id, profileId],
    );
  }

  /** False when the profile has no such method. */
  async remove(manager: EntityManager, profileId: ProfileId, id: string): Promise<boolean> {
    const removed = (await manager.query('DELETE FROM saved_payment_method WHERE id = ? AND profile_id = ?', [
      id,
      profileId,
    ])) as { affectedRows: number };
    return removed.affectedRows === 1;
  }
}

const METHOD = selection(SavedMethodRow, 'method');

export interface KeptMethod {
  readonly means: ChargedMeans;
  readonly adapter: string;
  readonly method: PaymentMethodFacts;
  readonly at: Date;
}
