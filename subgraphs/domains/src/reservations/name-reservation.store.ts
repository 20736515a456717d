import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';

export interface NameReservation {
  readonly profileId: ProfileId;
  readonly name: string;
  readonly orderId: string;
  readonly lineId: string;
  readonly domainId: string;
}

const COLUMNS = 'profile_id, name, order_id, line_id, domain_id, lapses_at';

/** Which open order has a name reserved for its registration. */
export class NameReservationStore {
  /**
   * Reserves a name for an order until `until`, and answers the id its domain will have: a repeated call for the same
   * line answers the same one. null when another open order of this profile, or another line of this order, has the name.
   */
  async reserve(
    manager: EntityManager,
    { profileId, name, orderId, lineId, domainId }: NameReservation,
    times: { readonly now: Date; readonly until: Date },
  ): Promise<string | null> {
    await manager.query('DELETE FROM name_reservation WHERE profile_id = ? AND name = ? AND lapses_at <= ?', [
      profileId,
      name,
      times.now,
    ]);
    const written = (await manager.query(
      `INSERT IGNORE INTO name_reservation (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`,
      [profileId, name, orderId, lineId, domainId, times.until],
    )) as { affectedRows: number };
    if (written.affectedRows > 0) return domainId;
    const rows = (await manager.query(
      'SELECT line_id AS lineId, domain_id AS domainId FROM name_reservation WHERE profile_id = ? AND name = ?',
      [profileId, name],
    )) as { lineId: string; domainId: string }[];
    return rows[0]?.lineId === lineId ? rows[0].domainId : null;
  }

  /** The order was placed: its reservation no longer lapses. One that lapsed before is made again if the name is free. */
  async confirm(manager: EntityManager, reservation: NameReservation): Promise<void> {
    const { profileId, name, orderId, lineId, domainId } = reservation;
    await manager.query(
      `INSERT INTO name_reservation (${COLUMNS}) VALUES (?, ?, ?, ?, ?, NULL)
       ON DUPLICATE KEY UPDATE lapses_at = IF(order_id = VALUES(order_id), NULL, lapses_at)`,
      [profileId, name, orderId, lineId, domainId],
    );
  }

  /** The order does not need the name any more, whatever became of it. */
  async release(manager: EntityManager, profileId: ProfileId, name: string, orderId: string): Promise<void> {
    await manager.query('DELETE FROM name_reservation WHERE profile_id = ? AND name = ? AND order_id = ?', [
      profileId,
      name,
      orderId,
    ]);
  }

  /** Gives up everything an order reserved without ever being placed. */
  async releaseUnplaced(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<void> {
    await manager.query(
      'DELETE FROM name_reservation WHERE profile_id = ? AND order_id = ? AND lapses_at IS NOT NULL',
      [profileId, orderId],
    );
    await manager.query(
      `UPDATE domain SET reserved_order_id = NULL, reserved_line_id = NULL, reserved_until = NULL
        WHERE profile_id = ? AND state = 'REGISTERED' AND reserved_order_id = ? AND reserved_until IS NOT NULL`,
      [profileId, orderId],
    );
  }
}
