import { type DataScope, dataScopeParameters, ownerIn } from '@customer-area/shared/isolation';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import { OrderSnapshotRow } from '../frozen-facts';
import type { OrderRows } from './draft-order';
import { OrderDomainRow, OrderLineRow, OrderRow } from './order.entity';
import { OrderTransitionRow } from './order-history.entity';
import { OrderLineStatus, type OrderStatus, OrderStepCause, transitions } from './order-status';
import { OrderWordRow } from './order-word.entity';
import { whollyWithin } from './wholly-within';

/** Everything that writes an order; the profile is part of every statement. */
export class OrderWritingStore {
  async insert(manager: EntityManager, { order, lines, domains, snapshot, words }: OrderRows): Promise<void> {
    await manager.insert(OrderRow, order);
    await manager.insert(OrderSnapshotRow, snapshot);
    await manager.insert(OrderWordRow, [...words]);
    await manager.insert(OrderLineRow, [...lines]);
    if (domains.length > 0) await manager.insert(OrderDomainRow, [...domains]);
    await remember(manager, order, null, order.status, OrderStepCause.PLACED, order.createdAt);
  }

  /**
   * The order, locked until the transaction ends: whoever wants to move it waits here. Foreign, outside the scope and absent are
   * all null.
   */
  lock(manager: EntityManager, dataScope: DataScope, orderId: string): Promise<OrderRow | null> {
    const query = manager
      .createQueryBuilder(OrderRow, 'o')
      .setLock('pessimistic_write')
      .where('o.id = :orderId AND o.profileId = :profileId', { orderId, profileId: ownerIn(dataScope) });
    if (typeof dataScope !== 'string')
      query.andWhere(whollyWithin('o.profileId', 'o.id'), dataScopeParameters(dataScope));
    return query.getOne();
  }

  /** For the service's own work (jobs, events), which knows an order by its id alone. */
  async ownerOf(manager: EntityManager, orderId: string): Promise<string | null> {
    const rows = (await manager.query('SELECT profile_id AS profileId FROM customer_order WHERE id = ?', [
      orderId,
    ])) as { profileId: string }[];
    return rows[0]?.profileId ?? null;
  }

  /** Moves an order to another status and keeps that in its history; what `transitions` does not have is a defect and throws. */
  async move(
    manager: EntityManager,
    order: OrderRow,
    to: OrderStatus,
    cause: OrderStepCause,
    at: Date,
  ): Promise<OrderRow> {
    if (!isTransition(transitions, order.status, to))
      throw new Error(`no order goes from ${order.status} to ${to}`);
    const moved = (await manager.query(
      'UPDATE customer_order SET status = ? WHERE id = ? AND profile_id = ? AND status = ?',
      [to, order.id, order.profileId, order.status],
    )) as { affectedRows: number };
    if (moved.affectedRows !== 1) throw new Error(`order ${order.id} is not ${order.status} any more`);
    await remember(manager, order, order.status, to, cause, at);
    return { ...order, status: to };
  }

  /** When an order came to a status; null when it never did. */
  async movedAt(
    manager: EntityManager,
    { id, profileId }: Pick<OrderRow, 'id' | 'profileId'>,
    to: OrderStatus,
  ): Promise<Date | null> {
    const moved = await manager.findOneBy(OrderTransitionRow, { profileId, orderId: id, toStatus: to });
    return moved?.at ?? null;
  }

  /** Sets what paying changes beside the status. */
  async writePayment(
    manager: EntityManager,
    order: OrderRow,
    change: {
      readonly payingAttemptId: string | null;
      readonly means: string | null;
      readonly paidAt: Date | null;
    },
  ): Promise<void> {
    await manager.query(
      `UPDATE customer_order SET paying_attempt_id = ?, action_until = NULL, means = ?, paid_at = ?, received_cents = IF(? IS NULL, received_cents, amount_due)
        WHERE id = ? AND profile_id = ?`,
      [change.payingAttemptId, change.means, change.paidAt, change.paidAt, order.id, order.profileId],
    );
  }

  /** Sets what has arrived of its price while it waits for the rest. */
  async writeReceived(manager: EntityManager, order: OrderRow, receivedCents: number): Promise<OrderRow> {
    await manager.query('UPDATE customer_order SET received_cents = ? WHERE id = ? AND profile_id = ?', [
      receivedCents,
      order.id,
      order.profileId,
    ]);
    return { ...order, receivedCents };
  }

  /** Sets what credit is set aside for it. */
  async writeHeld(manager: EntityManager, order: OrderRow, heldCents: number): Promise<OrderRow> {
    await manager.query('UPDATE customer_order SET held_cents = ? WHERE id = ? AND profile_id = ?', [
      heldCents,
      order.id,
      order.profileId,
    ]);
    return { ...order, heldCents };
  }

  /** The customer pays another way: no money is on its way. */
  async withdrawAnnouncement(
    manager: EntityManager,
    { id, profileId }: Pick<OrderRow, 'id' | 'profileId'>,
  ): Promise<void> {
    await manager.query(
      'UPDATE customer_order SET means = NULL, announced_at = NULL WHERE id = ? AND profile_id = ?',
      [id, profileId],
    );
  }

  /** The customer says that money is on its way. */
  async announce(manager: EntityManager, order: OrderRow, means: string, at: Date): Promise<void> {
    await manager.query(
      'UPDATE customer_order SET paying_attempt_id = NULL, action_until = NULL, means = ?, announced_at = ?, paid_at = NULL WHERE id = ? AND profile_id = ?',
      [means, at, order.id, order.profileId],
    );
  }

  /** Takes the order for one payment; false when another one has it. */
  async takeForPayment(manager: EntityManager, order: OrderRow, attemptId: string): Promise<boolean> {
    const taken = (await manager.query(
      'UPDATE customer_order SET paying_attempt_id = ?, action_until = NULL WHERE id = ? AND profile_id = ? AND paying_attempt_id IS NULL',
      [attemptId, order.id, order.profileId],
    )) as { affectedRows: number };
    return taken.affectedRows === 1;
  }

  /** Sets until when the payment under way waits for its customer; null: it does not. */
  async writeActionUntil(
    manager: EntityManager,
    attempt: { readonly id: string; readonly profileId: string; readonly orderId: string },
    until: Date | null,
  ): Promise<void> {
    await manager.query(
      'UPDATE customer_order SET action_until = ? WHERE id = ? AND profile_id = ? AND paying_attempt_id = ?',
      [until, attempt.orderId, attempt.profileId, attempt.id],
    );
  }

  /** Moves one line if it is still open; false when it had come to its end before. */
  async moveLine(
    manager: EntityManager,
    line: OrderLineRow,
    to: OrderLineStatus,
    failure: string | null = null,
  ): Promise<boolean> {
    const moved = (await manager.query(
      'UPDATE order_line SET status = ?, failure = ? WHERE id = ? AND profile_id = ? AND status IN (?, ?) AND status <> ?',
      [to, failure, line.id, line.profileId, OrderLineStatus.WAITING, OrderLineStatus.IN_PROGRESS, to],
    )) as { affectedRows: number };
    return moved.affectedRows === 1;
  }
}

async function remember(
  manager: EntityManager,
  order: OrderRow,
  from: OrderStatus | null,
  to: OrderStatus,
  cause: OrderStepCause,
  at: Date,
): Promise<void> {
  await manager.query(
    'INSERT INTO order_transition (profile_id, order_id, from_status, to_status, cause, at) VALUES (?, ?, ?, ?, ?, ?)',
    [order.profileId, order.id, from, to, cause, at],
  );
}
