import { insertOnce, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { ChargeEnd } from './automatic-charge';
import { AutomaticChargeRow } from './automatic-charge.entity';

const CHARGE = selection(AutomaticChargeRow, 'charge');
const ORDER = selection(AutomaticChargeRow, 'charge', ['orderId', 'lineId']);
const TABLE = tableOf(AutomaticChargeRow);

/** The only SQL about attempts to pay for domains that renew themselves. */
export class AutomaticChargeStore {
  /** False when this attempt of this renewal is known already. */
  insert(manager: EntityManager, charge: AutomaticChargeRow): Promise<boolean> {
    return insertOnce(manager, AutomaticChargeRow, charge);
  }

  /** The ids of the order that the latest attempt of the same renewal pays; null before the first one. */
  async orderOf(
    manager: EntityManager,
    { profileId, automaticRenewalId }: Pick<AutomaticChargeRow, 'profileId' | 'automaticRenewalId'>,
  ): Promise<Pick<AutomaticChargeRow, 'orderId' | 'lineId'> | null> {
    const raw = await manager.query(
      `SELECT ${ORDER.list} FROM ${TABLE} charge
       WHERE automatic_renewal_id = ? AND profile_id = ? ORDER BY attempt DESC LIMIT 1`,
      [automaticRenewalId, profileId],
    );
    return ORDER.read(raw)[0] ?? null;
  }

  /** The how manieth order of its renewal an attempt pays: 1 unless an earlier one has ended and it was chosen again. */
  async orderNumber(
    manager: EntityManager,
    {
      profileId,
      automaticRenewalId,
      attempt,
    }: Pick<AutomaticChargeRow, 'profileId' | 'automaticRenewalId' | 'attempt'>,
  ): Promise<number> {
    const rows = (await manager.query(
      `SELECT COUNT(DISTINCT order_id) AS orders FROM ${TABLE}
       WHERE automatic_renewal_id = ? AND profile_id = ? AND attempt <= ?`,
      [automaticRenewalId, profileId, attempt],
    )) as { orders: number | string }[];
    return Number(rows[0]?.orders ?? 1);
  }

  /** For the service's own work, which knows an attempt by its id alone. */
  async byId(manager: EntityManager, id: string): Promise<AutomaticChargeRow | null> {
    const raw = await manager.query(`SELECT ${CHARGE.list} FROM ${TABLE} charge WHERE id = ?`, [id]);
    return CHARGE.read(raw)[0] ?? null;
  }

  /** Writes down how it ended, once, and once before that that nobody can tell; false when it was written before. */
  async conclude(
    manager: EntityManager,
    { id, profileId }: Pick<AutomaticChargeRow, 'id' | 'profileId'>,
    { outcome, refusals }: ChargeEnd,
    at: Date,
  ): Promise<boolean> {
    const written = (await manager.query(
      `UPDATE automatic_charge SET outcome = ?, refusals = ?, concluded_at = ?
       WHERE id = ? AND profile_id = ? AND (outcome IS NULL OR (outcome = 'UNDECIDED' AND ? <> 'UNDECIDED'))`,
      [outcome, JSON.stringify(refusals), at, id, profileId, outcome],
    )) as { affectedRows: number };
    return written.affectedRows === 1;
  }

  /** Counts a look in vain; false when somebody else has counted it. */
  async countLook(
    manager: EntityManager,
    { id, profileId, looks }: Pick<AutomaticChargeRow, 'id' | 'profileId' | 'looks'>,
  ): Promise<boolean> {
    const counted = (await manager.query(
      'UPDATE automatic_charge SET looks = looks + 1 WHERE id = ? AND profile_id = ? AND looks = ?',
      [id, profileId, looks],
    )) as { affectedRows: number };
    return counted.affectedRows === 1;
  }
}
