import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { RefundCause } from './refund';
import { RefundRow } from './refund.entity';

const REFUND = selection(RefundRow, 'refund');
const FROM = `SELECT ${REFUND.list} FROM ${tableOf(RefundRow)} refund`;

/** The only SQL about money that goes back. */
export class RefundStore {
  insert(manager: EntityManager, refund: RefundRow): Promise<void> {
    return insertRow(manager, RefundRow, refund);
  }

  /** What was given back for a cause already. */
  async ofCause(
    manager: EntityManager,
    profileId: ProfileId,
    { kind, id }: RefundCause,
  ): Promise<RefundRow[]> {
    return REFUND.read(
      await manager.query(`${FROM} WHERE profile_id = ? AND cause_kind = ? AND cause_id = ? ORDER BY id`, [
        profileId,
        kind,
        id,
      ]),
    );
  }

  /** Of these orders, oldest first. */
  async ofOrders(
    manager: EntityManager,
    profileId: ProfileId,
    orderIds: readonly string[],
  ): Promise<RefundRow[]> {
    if (orderIds.length === 0) return [];
    return REFUND.read(
      await manager.query(`${FROM} WHERE profile_id = ? AND order_id IN (?) ORDER BY requested_at, id`, [
        profileId,
        orderIds,
      ]),
    );
  }

  /** For the service's own work and for staff, who know a refund by its id alone. */
  async byId(manager: EntityManager, id: string): Promise<RefundRow | null> {
    return REFUND.read(await manager.query(`${FROM} WHERE id = ?`, [id]))[0] ?? null;
  }

  /** Moves a refund on from the state it was read in; false when somebody else has done so meanwhile. */
  async move(
    manager: EntityManager,
    { id, profileId, state, timesAsked }: RefundRow,
    to: Pick<
      RefundRow,
      'state' | 'timesAsked' | 'decidedBy' | 'concludedAt' | 'concludedBy' | 'concludedReason'
    >,
  ): Promise<boolean> {
    const moved = (await manager.query(
      `UPDATE refund SET state = ?, times_asked = ?, decided_by = ?, concluded_at = ?, concluded_by = ?, concluded_reason = ?
        WHERE id = ? AND profile_id = ? AND state = ? AND times_asked = ?`,
      [
        ...[to.state, to.timesAsked, to.decidedBy, to.concludedAt, to.concludedBy, to.concludedReason],
        ...[id, profileId, state, timesAsked],
      ],
    )) as { affectedRows: number };
    return moved.affectedRows === 1;
  }
}
