import type { ProfileId } from '@customer-area/shared/isolation';
import { deleteRows, insertOnce } from '@customer-area/shared/rows';
import { type EntityManager, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { NameReservationRow } from './name-reservation.entity';

export type NameReservation = Readonly<Omit<NameReservationRow, 'profileId' | 'lapsesAt'>> & {
  readonly profileId: ProfileId;
};

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
    await deleteRows(manager, NameReservationRow, { profileId, name, lapsesAt: LessThanOrEqual(times.now) });
    const row = { profileId, name, orderId, lineId, domainId, lapsesAt: times.until };
    if (await insertOnce(manager, NameReservationRow, row)) return domainId;
    const reserved = await manager.findOneBy(NameReservationRow, { profileId, name });
    return reserved?.lineId === lineId ? reserved.domainId : null;
  }

  /** The order was placed: its reservation no longer lapses. One that lapsed before is made again if the name is free. */
  async confirm(manager: EntityManager, reservation: NameReservation): Promise<void> {
    const { profileId, name, orderId, lineId, domainId } = reservation;
    await manager.query(
      `INSERT INTO name_reservation (profile_id, name, order_id, line_id, domain_id, lapses_at) VALUES (?, ?, ?, ?, ?, NULL)
       ON DUPLICATE KEY UPDATE lapses_at = IF(order_id = VALUES(order_id), NULL, lapses_at)`,
      [profileId, name, orderId, lineId, domainId],
    );
  }

  /** The order does not need the name any more, whatever became of it. */
  async release(manager: EntityManager, profileId: ProfileId, name: string, orderId: string): Promise<void> {
    await deleteRows(manager, NameReservationRow, { profileId, name, orderId });
  }

  /** Gives up the names that an order reserved without ever being placed. */
  async releaseUnplaced(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<void> {
    await deleteRows(manager, NameReservationRow, { profileId, orderId, lapsesAt: Not(IsNull()) });
  }
}
