import type { ProfileId } from '@customer-area/shared/isolation';
import { updateRows } from '@customer-area/shared/rows';
import { type EntityManager, type FindOptionsWhere, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { DomainRow, RELEASED } from '../portfolio';

export interface DomainHold {
  readonly profileId: ProfileId;
  readonly domainId: string;
  readonly orderId: string;
  readonly lineId: string;
}

export interface LineHold {
  readonly domainId: string;
  readonly lineId: string;
}

export interface OrderHold {
  readonly profileId: ProfileId;
  readonly orderId: string;
  readonly lines: readonly LineHold[];
}

type Condition = FindOptionsWhere<DomainRow>;

/** Which open order holds a domain for its renewal. */
export class DomainHoldStore {
  /**
   * Holds each domain for its line until `until`, however many in one statement. False when not all of them could be: another order
   * holds one, or another line of this order.
   */
  async hold(
    manager: EntityManager,
    { profileId, orderId, lines }: OrderHold,
    { now, until }: { readonly now: Date; readonly until: Date },
  ): Promise<boolean> {
    if (lines.length === 0) return true;
    const { sql, values } = lineByDomain(lines);
    const held = (await manager.query(
      `UPDATE domain SET reserved_line_id = ${sql}, reserved_order_id = ?, reserved_until = ?
        WHERE id IN (?) AND profile_id = ? AND state = 'REGISTERED'
          AND (reserved_order_id IS NULL OR reserved_until <= ? OR (reserved_line_id IN (?) AND reserved_until IS NOT NULL))`,
      [
        ...[...values, orderId, until, lines.map(({ domainId }) => domainId), profileId],
        ...[now, lines.map(({ lineId }) => lineId)],
      ],
    )) as { affectedRows: number };
    return held.affectedRows === lines.length;
  }

  /** The order was placed: what it holds no longer lapses, however many in one statement. What another order holds stays so. */
  async confirm(manager: EntityManager, { profileId, orderId, lines }: OrderHold, now: Date): Promise<void> {
    if (lines.length === 0) return;
    const { sql, values } = lineByDomain(lines);
    await manager.query(
      `UPDATE domain SET reserved_line_id = ${sql}, reserved_order_id = ?, reserved_until = NULL
        WHERE id IN (?) AND profile_id = ? AND state = 'REGISTERED'
          AND (reserved_order_id IS NULL OR reserved_until <= ? OR reserved_order_id = ?)`,
      [...values, orderId, lines.map(({ domainId }) => domainId), profileId, now, orderId],
    );
  }

  /** The order was paid: its renewal is being carried out. False when another order holds the domain. */
  async startRenewing(manager: EntityManager, hold: DomainHold, now: Date): Promise<boolean> {
    const where = registered(hold, [...free(now), { reservedOrderId: hold.orderId }], {
      renewingSince: IsNull(),
    });
    const renewing = { ...heldBy(hold), reservedUntil: null, renewingSince: now };
    return (await updateRows(manager, DomainRow, where, renewing)) > 0;
  }

  /** The order does not hold the domain any more, whatever became of it. */
  async release(
    manager: EntityManager,
    profileId: ProfileId,
    domainId: string,
    orderId: string,
  ): Promise<void> {
    await updateRows(manager, DomainRow, { id: domainId, profileId, reservedOrderId: orderId }, RELEASED);
  }

  /** Gives up the domains that an order holds without ever having been placed. */
  async releaseUnplaced(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<void> {
    const where: Condition = {
      profileId,
      state: 'REGISTERED',
      reservedOrderId: orderId,
      reservedUntil: Not(IsNull()),
    };
    const changes = { reservedOrderId: null, reservedLineId: null, reservedUntil: null };
    await updateRows(manager, DomainRow, where, changes);
  }
}

/** Which line each domain is held by. */
function lineByDomain(lines: readonly LineHold[]) {
  return {
    sql: `CASE id ${lines.map(() => 'WHEN ? THEN ?').join(' ')} END`,
    values: lines.flatMap(({ domainId, lineId }) => [domainId, lineId]),
  };
}

/** The domain while it is registered, and one of these conditions holds. */
function registered(
  { domainId: id, profileId }: DomainHold,
  either: readonly Condition[],
  also: Condition = {},
): Condition[] {
  return either.map((one) => ({ id, profileId, state: 'REGISTERED', ...also, ...one }));
}

/** No order holds it, or one whose hold has lapsed. */
const free = (now: Date): Condition[] => [
  { reservedOrderId: IsNull() },
  { reservedUntil: LessThanOrEqual(now) },
];

const heldBy = ({ orderId, lineId }: DomainHold) => ({ reservedOrderId: orderId, reservedLineId: lineId });
