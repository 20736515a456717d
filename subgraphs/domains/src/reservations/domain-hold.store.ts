import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';

export interface DomainHold {
  readonly profileId: ProfileId;
  readonly domainId: string;
  readonly orderId: string;
  readonly lineId: string;
}

interface Written {
  readonly affectedRows: number;
}

const FREE = '(reserved_order_id IS NULL OR reserved_until <= ? OR reserved_order_id = ?)';

/** Which open order holds a domain for its renewal. */
export class DomainHoldStore {
  /** Holds a domain for a renewal until `until`. False when another order holds it, or a line of the same order. */
  async hold(
    manager: EntityManager,
    { profileId, domainId, orderId, lineId }: DomainHold,
    times: { readonly now: Date; readonly until: Date },
  ): Promise<boolean> {
    const written = (await manager.query(
      `UPDATE domain SET reserved_order_id = ?, reserved_line_id = ?, reserved_until = ?
        WHERE id = ? AND profile_id = ? AND state = 'REGISTERED'
          AND (reserved_order_id IS NULL OR reserved_until <= ? OR (reserved_line_id = ? AND reserved_until IS NOT NULL))`,
      [orderId, lineId, times.until, domainId, profileId, times.now, lineId],
    )) as Written;
    return written.affectedRows > 0;
  }

  /** The order was placed: its hold no longer lapses. */
  async confirm(
    manager: EntityManager,
    { profileId, domainId, orderId, lineId }: DomainHold,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `UPDATE domain SET reserved_order_id = ?, reserved_line_id = ?, reserved_until = NULL
        WHERE id = ? AND profile_id = ? AND state = 'REGISTERED' AND ${FREE}`,
      [orderId, lineId, domainId, profileId, now, orderId],
    );
  }

  /** The order was paid: its renewal is on its way. False when another order holds the domain. */
  async startRenewing(
    manager: EntityManager,
    { profileId, domainId, orderId, lineId }: DomainHold,
    now: Date,
  ): Promise<boolean> {
    const written = (await manager.query(
      `UPDATE domain SET reserved_order_id = ?, reserved_line_id = ?, reserved_until = NULL, renewing_since = ?
        WHERE id = ? AND profile_id = ? AND state = 'REGISTERED' AND renewing_since IS NULL AND ${FREE}`,
      [orderId, lineId, now, domainId, profileId, now, orderId],
    )) as Written;
    return written.affectedRows > 0;
  }

  /** The order does not hold the domain any more, whatever became of it. */
  async release(
    manager: EntityManager,
    profileId: ProfileId,
    domainId: string,
    orderId: string,
  ): Promise<void> {
    await manager.query(
      `UPDATE domain SET reserved_order_id = NULL, reserved_line_id = NULL, reserved_until = NULL, renewing_since = NULL
        WHERE id = ? AND profile_id = ? AND reserved_order_id = ?`,
      [domainId, profileId, orderId],
    );
  }
}
