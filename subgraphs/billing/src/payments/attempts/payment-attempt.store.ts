import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';

export type AttemptStatus =
  /** The provider is being asked. */
  | 'STARTED'
  /** Paid: by the provider, by credit, or because there was nothing to pay. */
  | 'CAPTURED'
  /** The provider, or the customer's balance, said no. */
  | 'DECLINED'
  /** Never confirmed, and made sure that it never will be. */
  | 'FAILED'
  /** The customer said that money is on its way. */
  | 'ANNOUNCED'
  /** Collected for an order that could not take it any more; turned into credit. */
  | 'CREDITED'
  /** Collected, but not what was asked for: staff decide, and the order waits. */
  | 'QUARANTINED';

export interface PaymentAttempt {
  readonly id: string;
  readonly profileId: string;
  readonly orderId: string;
  readonly means: string;
  readonly status: AttemptStatus;
  readonly refusal: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly saveMethod: boolean;
  /** The API key whose limit the amount was taken from, and the month it counts for; null for everybody else. */
  readonly spentFrom: { readonly keyId: string; readonly month: string } | null;
  /** Machine time: how long to wait for a provider is no matter of business time. */
  readonly startedAt: Date;
  /** The adapter that is asked; null for means without a provider. */
  readonly provider: string | null;
  /** What the provider calls the charge. Null: it was never confirmed there, so no money can have moved. */
  readonly reference: string | null;
  /** How often the provider could not say how it ended. */
  readonly timesAsked: number;
  /** Business time from which the provider is asked how it ended; an earlier plan is outdated. */
  readonly askAt: Date | null;
}

const COLUMNS =
  'id, profile_id AS profileId, order_id AS orderId, means, status, refusal, amount, currency, save_method AS saveMethod, started_at AS startedAt, api_key_id AS keyId, spending_month AS month, provider, provider_reference AS reference, times_asked AS timesAsked, ask_at AS askAt';

type AttemptRow = Omit<PaymentAttempt, 'saveMethod' | 'spentFrom'> & {
  saveMethod: number;
  keyId: string | null;
  month: string | null;
};

/** The only SQL about attempts to pay. */
export class PaymentAttemptStore {
  async insert(manager: EntityManager, attempt: PaymentAttempt): Promise<void> {
    await manager.query(
      `INSERT INTO payment_attempt (id, profile_id, order_id, means, status, refusal, amount, currency, save_method, started_at, concluded_at, api_key_id, spending_month, provider, ask_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        attempt.id,
        attempt.profileId,
        attempt.orderId,
        attempt.means,
        attempt.status,
        attempt.refusal,
        attempt.amount,
        attempt.currency,
        attempt.saveMethod ? 1 : 0,
        attempt.startedAt,
        attempt.status === 'STARTED' ? null : attempt.startedAt,
        attempt.spentFrom?.keyId ?? null,
        attempt.spentFrom?.month ?? null,
        attempt.provider,
        attempt.askAt,
      ],
    );
  }

  async find(
    manager: EntityManager,
    profileId: ProfileId,
    attemptId: string,
  ): Promise<PaymentAttempt | null> {
    return one(
      await manager.query(`SELECT ${COLUMNS} FROM payment_attempt WHERE id = ? AND profile_id = ?`, [
        attemptId,
        profileId,
      ]),
    );
  }

  /** For the service's own work, which knows an attempt by its id alone. */
  async byId(manager: EntityManager, attemptId: string): Promise<PaymentAttempt | null> {
    return one(await manager.query(`SELECT ${COLUMNS} FROM payment_attempt WHERE id = ?`, [attemptId]));
  }

  /**
   * Keeps what the provider calls the charge, before it is confirmed. False when the attempt has ended meanwhile: then it must
   * not be confirmed any more.
   */
  async keepReference(manager: EntityManager, attempt: PaymentAttempt, reference: string): Promise<boolean> {
    await manager.query(
      "UPDATE payment_attempt SET provider_reference = ? WHERE id = ? AND profile_id = ? AND status = 'STARTED' AND provider_reference IS NULL",
      [reference, attempt.id, attempt.profileId],
    );
    const kept = await this.byId(manager, attempt.id);
    return kept?.status === 'STARTED' && kept.reference === reference;
  }

  /**
   * Ends an attempt that is under way; false when somebody else has ended it. One that is ended as never confirmed must not
   * have got a name since it was read: somebody may be confirming it.
   */
  async conclude(
    manager: EntityManager,
    attempt: PaymentAttempt,
    status: AttemptStatus,
    refusal: string | null,
  ): Promise<boolean> {
    const unnamed = attempt.reference === null ? ' AND provider_reference IS NULL' : '';
    const concluded = (await manager.query(
      `UPDATE payment_attempt SET status = ?, refusal = ?, concluded_at = ?
      WHERE id = ? AND profile_id = ? AND status = 'STARTED'${unnamed}`,
      [status, refusal, new Date(), attempt.id, attempt.profileId],
    )) as { affectedRows: number };
    return concluded.affectedRows === 1;
  }

  /** Sets when the provider is asked next; false when the attempt has ended, or another asking was counted meanwhile. */
  async planAsking(
    manager: EntityManager,
    attempt: PaymentAttempt,
    plan: { readonly askAt: Date; readonly timesAsked: number },
  ): Promise<boolean> {
    const planned = (await manager.query(
      `UPDATE payment_attempt SET ask_at = ?, times_asked = ?
      WHERE id = ? AND profile_id = ? AND status = 'STARTED' AND times_asked = ?`,
      [plan.askAt, plan.timesAsked, attempt.id, attempt.profileId, attempt.timesAsked],
    )) as { affectedRows: number };
    return planned.affectedRows === 1;
  }
}

function one(rows: AttemptRow[]): PaymentAttempt | null {
  const row = rows[0];
  if (row === undefined) return null;
  const { keyId, month, saveMethod, ...rest } = row;
  const spentFrom = keyId === null || month === null ? null : { keyId, month };
  return { ...rest, saveMethod: saveMethod === 1, spentFrom };
}
