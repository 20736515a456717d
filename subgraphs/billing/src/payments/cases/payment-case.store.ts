import type { EntityManager } from 'typeorm';

export type PaymentCaseKind =
  /** The provider could not say for a week how a charge ended. */
  | 'UNKNOWN_OUTCOME'
  /** Another amount, or another currency, was captured than the order costs. */
  | 'CAPTURE_DIFFERS';

/** What only staff can decide about a payment. */
export interface PaymentCase {
  readonly id: string;
  readonly profileId: string;
  readonly orderId: string;
  readonly attemptId: string;
  readonly kind: PaymentCaseKind;
  readonly expected: { readonly cents: number; readonly currency: string };
  /** Null while nobody knows whether there was a capture. */
  readonly captured: { readonly cents: number; readonly currency: string } | null;
  readonly openedAt: Date;
}

/** The only SQL about payments that staff have to decide. */
export class PaymentCaseStore {
  async insert(manager: EntityManager, one: PaymentCase): Promise<void> {
    await manager.query(
      `INSERT INTO payment_case (id, profile_id, order_id, attempt_id, kind, expected_cents, expected_currency, captured_cents, captured_currency, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        one.id,
        one.profileId,
        one.orderId,
        one.attemptId,
        one.kind,
        one.expected.cents,
        one.expected.currency,
        one.captured?.cents ?? null,
        one.captured?.currency ?? null,
        one.openedAt,
      ],
    );
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
    const rows = (await manager.query(
      `SELECT id, profile_id AS profileId, order_id AS orderId, attempt_id AS attemptId, kind, opened_at AS openedAt,
            expected_cents AS expectedCents, expected_currency AS expectedCurrency,
            captured_cents AS capturedCents, captured_currency AS capturedCurrency
       FROM payment_case WHERE closed_at IS NULL ORDER BY opened_at, id LIMIT ?`,
      [limit],
    )) as (Omit<PaymentCase, 'expected' | 'captured'> & {
      expectedCents: string;
      expectedCurrency: string;
      capturedCents: string | null;
      capturedCurrency: string | null;
    })[];
    return rows.map(({ expectedCents, expectedCurrency, capturedCents, capturedCurrency, ...row }) => ({
      ...row,
      expected: { cents: Number(expectedCents), currency: expectedCurrency },
      captured:
        capturedCents === null || capturedCurrency === null
          ? null
          : { cents: Number(capturedCents), currency: capturedCurrency },
    }));
  }
}
