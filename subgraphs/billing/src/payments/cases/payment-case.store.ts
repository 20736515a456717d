import { insertOnce, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { PaymentCase } from './payment-case';
import { PaymentCaseRow } from './payment-case.entity';

const CASE = selection(PaymentCaseRow, 'one');

/** The only SQL about payments that staff have to decide. */
export class PaymentCaseStore {
  /** False when there is one of that kind for the attempt already. */
  insert(manager: EntityManager, one: PaymentCase): Promise<boolean> {
    const { expected, captured, ...columns } = one;
    return insertOnce(manager, PaymentCaseRow, {
      ...columns,
      expectedCents: expected.cents,
      expectedCurrency: expected.currency,
      capturedCents: captured?.cents ?? null,
      capturedCurrency: captured?.currency ?? null,
      closedAt: null,
    });
  }

  /** Nobody has to find out any more how a charge ended: it is known. */
  async closeUnknown(manager: EntityManager, attemptId: string, at: Date): Promise<void> {
    await manager.query(
      "UPDATE payment_case SET closed_at = ? WHERE attempt_id = ? AND kind = 'UNKNOWN_OUTCOME' AND closed_at IS NULL",
      [at, attemptId],
    );
  }

  /** Open cases of all profiles, oldest first: for staff. */
  async listOpen(manager: EntityManager, limit: number): Promise<PaymentCase[]> {
    const raw = await manager.query(
      `SELECT ${CASE.list} FROM ${tableOf(PaymentCaseRow)} one
        WHERE closed_at IS NULL ORDER BY opened_at, id LIMIT ?`,
      [limit],
    );
    return CASE.read(raw).map(caseOf);
  }
}

function caseOf(row: PaymentCaseRow): PaymentCase {
  const { expectedCents, expectedCurrency, capturedCents, capturedCurrency, closedAt: _, ...rest } = row;
  return {
    ...rest,
    expected: { cents: expectedCents, currency: expectedCurrency },
    captured:
      capturedCents === null || capturedCurrency === null
        ? null
        : { cents: capturedCents, currency: capturedCurrency },
  };
}
