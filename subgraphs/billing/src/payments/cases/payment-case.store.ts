import { encodeTimeCursor, type PageWanted, positionOf, walkOf } from '@customer-area/shared/pagination';
import { insertOnce, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { PaymentCase } from './payment-case';
import { PaymentCaseRow } from './payment-case.entity';

const CASE = selection(PaymentCaseRow, 'one');
const FROM = `SELECT ${CASE.list} FROM ${tableOf(PaymentCaseRow)} one`;

/** The only SQL about payments that staff have to decide. */
export class PaymentCaseStore {
  /** False when there is one of that kind for the attempt, or the refund, already. */
  insert(manager: EntityManager, one: PaymentCase): Promise<boolean> {
    const { expected, captured, ...columns } = one;
    return insertOnce(manager, PaymentCaseRow, {
      ...columns,
      expectedCents: expected.cents,
      expectedCurrency: expected.currency,
      capturedCents: captured?.cents ?? null,
      capturedCurrency: captured?.currency ?? null,
    });
  }

  /** Nobody has to find out any more how a charge ended: it is known. */
  async closeUnknown(manager: EntityManager, attemptId: string, at: Date): Promise<void> {
    await manager.query(
      "UPDATE payment_case SET closed_at = ? WHERE attempt_id = ? AND kind = 'UNKNOWN_OUTCOME' AND closed_at IS NULL",
      [at, attemptId],
    );
  }

  async byId(manager: EntityManager, id: string): Promise<PaymentCase | null> {
    return CASE.read(await manager.query(`${FROM} WHERE id = ?`, [id])).map(caseOf)[0] ?? null;
  }

  /** Closes a case; false when somebody else has. */
  async close(manager: EntityManager, { id, profileId }: PaymentCase, at: Date): Promise<boolean> {
    const closed = (await manager.query(
      'UPDATE payment_case SET closed_at = ? WHERE id = ? AND profile_id = ? AND closed_at IS NULL',
      [at, id, profileId],
    )) as { affectedRows: number };
    return closed.affectedRows === 1;
  }

  /** Open cases of all profiles, oldest first, and one more than asked for: for staff. */
  async page(manager: EntityManager, wanted: PageWanted): Promise<PaymentCase[]> {
    const { order, beyond } = walkOf(wanted, 'ASC');
    const from = positionOf(wanted);
    const further = from === null ? '' : ` AND (opened_at ${beyond} ? OR (opened_at = ? AND id ${beyond} ?))`;
    const raw = await manager.query(
      `${FROM} WHERE closed_at IS NULL${further} ORDER BY opened_at ${order}, id ${order} LIMIT ?`,
      [...(from === null ? [] : [from.at, from.at, from.id]), wanted.size + 1],
    );
    return CASE.read(raw).map(caseOf);
  }

  async countOpen(manager: EntityManager): Promise<number> {
    const rows = (await manager.query('SELECT COUNT(*) AS n FROM payment_case WHERE closed_at IS NULL')) as {
      n: string | number;
    }[];
    return Number(rows[0]?.n ?? 0);
  }

  /** Open cases of all profiles, oldest first: for staff. */
  async listOpen(manager: EntityManager, limit: number): Promise<PaymentCase[]> {
    const raw = await manager.query(`${FROM} WHERE closed_at IS NULL ORDER BY opened_at, id LIMIT ?`, [
      limit,
    ]);
    return CASE.read(raw).map(caseOf);
  }
}

export const cursorOfCase = ({ openedAt, id }: PaymentCase): string => encodeTimeCursor({ at: openedAt, id });

function caseOf(row: PaymentCaseRow): PaymentCase {
  const { expectedCents, expectedCurrency, capturedCents, capturedCurrency, ...rest } = row;
  return {
    ...rest,
    expected: { cents: expectedCents, currency: expectedCurrency },
    captured:
      capturedCents === null || capturedCurrency === null
        ? null
        : { cents: capturedCents, currency: capturedCurrency },
  };
}
