import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import { isOver, type OperationState, transitions } from './operation-transitions';

/** One order line on its way to the registry. Its id is the registry's client transaction id. */
export interface Operation extends OperationRow {
  /** What else its kind knows of the line, beside the other properties. */
  readonly [detail: string]: unknown;
}

interface OperationRow {
  readonly id: string;
  readonly profileId: ProfileId;
  readonly domainId: string | null;
  readonly orderId: string;
  readonly lineId: string;
  readonly kind: string;
  readonly years: number | null;
  readonly state: OperationState;
}

const COLUMNS =
  'id, profile_id AS profileId, domain_id AS domainId, order_id AS orderId, line_id AS lineId, kind, years, details, state';

/** The only SQL about operations. */
export class OperationStore {
  /** Notes the operation of an order line. Doing so twice is once; null when it was there already. */
  async open(
    manager: EntityManager,
    line: Omit<OperationRow, 'id' | 'state'> & { readonly details: object },
    at: Date,
  ): Promise<Operation | null> {
    const { profileId, domainId, orderId, lineId, kind, years, details } = line;
    const id = newId('opr');
    const written = (await manager.query(
      `INSERT IGNORE INTO operation (id, profile_id, domain_id, order_id, line_id, kind, years, details, state, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING_PAYMENT', ?)`,
      [id, profileId, domainId, orderId, lineId, kind, years, JSON.stringify(details), at],
    )) as { affectedRows: number };
    if (written.affectedRows === 0) return null;
    const row = { id, profileId, domainId, orderId, lineId, kind, years, state: 'WAITING_PAYMENT' } as const;
    return { ...details, ...row };
  }

  /** The operation of an order line of this profile. */
  async ofLine(manager: EntityManager, profileId: ProfileId, lineId: string): Promise<Operation | null> {
    return only(
      await manager.query(`SELECT ${COLUMNS} FROM operation WHERE line_id = ? AND profile_id = ?`, [
        lineId,
        profileId,
      ]),
    );
  }

  /** The operation a job names. Never for a viewer. */
  async ofJob(manager: EntityManager, id: string): Promise<Operation | null> {
    return only(await manager.query(`SELECT ${COLUMNS} FROM operation WHERE id = ?`, [id]));
  }

  /** Moves an operation to another state. False when somebody else was faster. */
  async move(
    manager: EntityManager,
    operation: Pick<Operation, 'id' | 'profileId'>,
    from: OperationState,
    to: OperationState,
    facts: { readonly at: Date; readonly failureCode?: string },
  ): Promise<boolean> {
    if (!isTransition(transitions, from, to))
      throw new Error(`an operation does not move from ${from} to ${to}`);
    const written = (await manager.query(
      'UPDATE operation SET state = ?, failure_code = ?, finished_at = ? WHERE id = ? AND profile_id = ? AND state = ?',
      [to, facts.failureCode ?? null, isOver(to) ? facts.at : null, operation.id, operation.profileId, from],
    )) as { affectedRows: number };
    return written.affectedRows > 0;
  }
}

function only(rows: unknown): Operation | null {
  const row = (rows as (OperationRow & { readonly details: string })[])[0];
  if (row === undefined) return null;
  const { details, ...known } = row;
  return { ...JSON.parse(details), ...known, profileId: trustedProfileId(known.profileId) };
}
