import { newId } from '@customer-area/shared/ids';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertOnce, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { ChargedMeans, PaymentMethodFacts, Refused } from '../provider/payment-provider';
import { SavedMethodRow } from './saved-method.entity';

const methods = (manager: EntityManager, profileId: ProfileId) =>
  rowsOf(manager.createQueryBuilder(SavedMethodRow, 'method'), 'method', profileId);

/** The only SQL about kept cards and accounts; the profile is part of every statement. */
export class SavedMethodStore {
  /** The default first, then newest first. */
  list(manager: EntityManager, profileId: ProfileId): Promise<SavedMethodRow[]> {
    return methods(manager, profileId)
      .orderBy('method.isDefault', 'DESC')
      .addOrderBy('method.createdAt', 'DESC')
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

  /** For the service's own work, which knows a method by its id alone. */
  async byId(manager: EntityManager, id: string): Promise<SavedMethodRow | null> {
    const raw = await manager.query(
      `SELECT ${METHOD.list} FROM ${tableOf(SavedMethodRow)} method WHERE id = ?`,
      [id],
    );
    return METHOD.read(raw)[0] ?? null;
  }

  /**
   * Keeps a method once, however often it is used: of one that was kept already only token and expiry become those of now, and
   * how it was refused is forgotten. Answers the token that was replaced, if it was another.
   */
  async save(
    manager: EntityManager,
    profileId: ProfileId,
    { means, adapter, method, at }: KeptMethod,
  ): Promise<{ readonly id: string; readonly isNew: boolean; readonly replaced: string | null }> {
    const id = newId('met');
    const { token, fingerprint, expiryMonth, expiryYear } = method;
    const unused = { lastRefusal: null, refusedForGood: false, isDefault: null, warnedDays: null };
    const fresh = { ...method, ...unused, id, profileId, means, adapter, createdAt: at };
    if (await insertOnce(manager, SavedMethodRow, fresh)) return { id, isNew: true, replaced: null };
    const [kept] = METHOD.read(
      await manager.query(
        `SELECT ${METHOD.list} FROM ${tableOf(SavedMethodRow)} method WHERE profile_id = ? AND adapter = ? AND fingerprint = ? FOR UPDATE`,
        [profileId, adapter, fingerprint],
      ),
    );
    if (kept === undefined) throw new Error('a method that is kept already is not there');
    const sameEnd = kept.expiryMonth === expiryMonth && kept.expiryYear === expiryYear;
    await manager.query(
      `UPDATE saved_payment_method
      SET token = ?, expiry_month = ?, expiry_year = ?, last_refusal = NULL, refused_for_good = 0, warned_days = ?
      WHERE profile_id = ? AND id = ?`,
      [token, expiryMonth, expiryYear, sameEnd ? kept.warnedDays : null, profileId, kept.id],
    );
    return { id: kept.id, isNew: false, replaced: kept.token === token ? null : kept.token };
  }

  /** Makes one of them the default in place of any other; false when the profile has no such method. */
  async makeDefault(manager: EntityManager, profileId: ProfileId, id: string): Promise<boolean> {
    const kept = await this.lockAll(manager, profileId);
    if (!kept.some((one) => one.id === id)) return false;
    await manager.query('UPDATE saved_payment_method SET is_default = NULL WHERE profile_id = ?', [
      profileId,
    ]);
    await manager.query('UPDATE saved_payment_method SET is_default = 1 WHERE profile_id = ? AND id = ?', [
      profileId,
      id,
    ]);
    return true;
  }

  /** Writes down that its holder is written to so many days before its end; false when that was done, or a later letter. */
  async markWarned(
    manager: EntityManager,
    { id, profileId, expiryMonth, expiryYear }: SavedMethodRow,
    days: number,
  ): Promise<boolean> {
    const marked = (await manager.query(
      `UPDATE saved_payment_method SET warned_days = ?
        WHERE id = ? AND profile_id = ? AND expiry_month = ? AND expiry_year = ? AND (warned_days IS NULL OR warned_days > ?)`,
      [days, id, profileId, expiryMonth, expiryYear, days],
    )) as { affectedRows: number };
    return marked.affectedRows === 1;
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
