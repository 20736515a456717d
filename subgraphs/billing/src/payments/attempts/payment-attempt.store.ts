import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { Refused } from '../provider/payment-provider';
import type { AttemptStatus, PaymentAttempt } from './payment-attempt';
import { PaymentAttemptRow } from './payment-attempt.entity';

const ATTEMPT = selection(PaymentAttemptRow, 'attempt');
const TABLE = tableOf(PaymentAttemptRow);

/** The only SQL about attempts to pay. */
export class PaymentAttemptStore {
  insert(manager: EntityManager, attempt: PaymentAttempt): Promise<void> {
    const { spentFrom, reference, action, ...columns } = attempt;
    return insertRow(manager, PaymentAttemptRow, {
      ...columns,
      spenderId: spentFrom?.spenderId ?? null,
      spendingMonth: spentFrom?.month ?? null,
      providerReference: reference,
      actionUntil: action?.until ?? null,
      actionUrl: action?.redirectUrl ?? null,
      actionSecret: action?.clientSecret ?? null,
      concludedAt: attempt.status === 'STARTED' ? null : attempt.startedAt,
    });
  }

  async find(
    manager: EntityManager,
    profileId: ProfileId,
    attemptId: string,
  ): Promise<PaymentAttempt | null> {
    return one(
      await manager.query(`SELECT ${ATTEMPT.list} FROM ${TABLE} attempt WHERE id = ? AND profile_id = ?`, [
        attemptId,
        profileId,
      ]),
    );
  }

  async byIds(
    manager: EntityManager,
    profileId: ProfileId,
    attemptIds: readonly string[],
  ): Promise<PaymentAttempt[]> {
    const raw = await manager.query(
      `SELECT ${ATTEMPT.list} FROM ${TABLE} attempt WHERE profile_id = ? AND id IN (?)`,
      [profileId, attemptIds],
    );
    return ATTEMPT.read(raw).map(attemptOf);
  }

  /** For the service's own work, which knows an attempt by its id alone. */
  async byId(manager: EntityManager, attemptId: string): Promise<PaymentAttempt | null> {
    return one(await manager.query(`SELECT ${ATTEMPT.list} FROM ${TABLE} attempt WHERE id = ?`, [attemptId]));
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
    refusal: Pick<Refused, 'code' | 'decline'> | null,
  ): Promise<boolean> {
    const unnamed = attempt.reference === null ? ' AND provider_reference IS NULL' : '';
    const concluded = (await manager.query(
      `UPDATE payment_attempt SET status = ?, refusal = ?, decline = ?, concluded_at = ?
      WHERE id = ? AND profile_id = ? AND status = 'STARTED'${unnamed}`,
      [status, refusal?.code ?? null, refusal?.decline ?? null, new Date(), attempt.id, attempt.profileId],
    )) as { affectedRows: number };
    return concluded.affectedRows === 1;
  }

  /** Sets what the customer is to do, or that there is nothing left to do; false when the attempt has ended. */
  async writeAction(
    manager: EntityManager,
    attempt: PaymentAttempt,
    action: PaymentAttempt['action'],
  ): Promise<boolean> {
    const written = (await manager.query(
      `UPDATE payment_attempt SET action_until = ?, action_url = ?, action_secret = ?
        WHERE id = ? AND profile_id = ? AND status = 'STARTED'`,
      [
        action?.until ?? null,
        action?.redirectUrl ?? null,
        action?.clientSecret ?? null,
        attempt.id,
        attempt.profileId,
      ],
    )) as { affectedRows: number };
    return written.affectedRows === 1;
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

function one(raw: unknown): PaymentAttempt | null {
  const [row] = ATTEMPT.read(raw);
  return row === undefined ? null : attemptOf(row);
}

function attemptOf(row: PaymentAttemptRow): PaymentAttempt {
  const { spenderId, spendingMonth, providerReference, concludedAt: _, ...others } = row;
  const { actionUntil, actionUrl: redirectUrl, actionSecret: clientSecret, ...rest } = others;
  const action = actionUntil === null ? null : { until: actionUntil, redirectUrl, clientSecret };
  const spentFrom = spenderId === null || spendingMonth === null ? null : { spenderId, month: spendingMonth };
  return { ...rest, reference: providerReference, spentFrom, action };
}
