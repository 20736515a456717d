import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { PaymentRow } from './payment.entity';

/** Money that arrived, before it has an id of ours. */
export type NewPayment = Omit<PaymentRow, 'id' | 'recordedAt' | 'label' | 'refundedCents'>;

const PAYMENT = selection(PaymentRow, 'payment');
const FROM = `SELECT ${PAYMENT.list} FROM ${tableOf(PaymentRow)} payment`;

/** The only SQL about money that arrived. */
export class PaymentStore {
  /** Books money once, and answers its id: the provider's name of it is taken, or this throws and the caller's transaction with it. */
  async insert(manager: EntityManager, payment: NewPayment, label: string | null = null): Promise<string> {
    const id = newId('pmt');
    await insertRow(manager, PaymentRow, { ...payment, id, label, recordedAt: new Date(), refundedCents: 0 });
    return id;
  }

  /** The money that an order was paid with, oldest first; not what became credit or waits for staff. */
  async thatPaid(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<PaymentRow[]> {
    return PAYMENT.read(
      await manager.query(
        `${FROM} WHERE profile_id = ? AND order_id = ? AND booked_as IN ('ORDER', 'PARTIAL') ORDER BY captured_at, id`,
        [profileId, orderId],
      ),
    );
  }

  /** For the service's own work and for staff, who know a payment by its id alone. */
  async byId(manager: EntityManager, id: string): Promise<PaymentRow | null> {
    return PAYMENT.read(await manager.query(`${FROM} WHERE id = ?`, [id]))[0] ?? null;
  }

  /** Counts money as given back; false when that much of it is not left. */
  async takeForRefund(
    manager: EntityManager,
    { id, profileId }: Pick<PaymentRow, 'id' | 'profileId'>,
    cents: number,
  ): Promise<boolean> {
    const taken = (await manager.query(
      `UPDATE payment SET refunded_cents = refunded_cents + ?
        WHERE id = ? AND profile_id = ? AND booked_as IN ('ORDER', 'PARTIAL') AND refunded_cents + ? <= amount_cents - credited_cents`,
      [cents, id, profileId, cents],
    )) as { affectedRows: number };
    return taken.affectedRows === 1;
  }

  /** What somebody has brought for an order, oldest first. */
  async broughtBy(
    manager: EntityManager,
    { id, profileId }: { readonly id: string; readonly profileId: string },
    provider: string,
  ): Promise<PaymentRow[]> {
    return PAYMENT.read(
      await manager.query(
        `${FROM} WHERE profile_id = ? AND order_id = ? AND provider = ? ORDER BY captured_at, id`,
        [profileId, id, provider],
      ),
    );
  }

  /** Money by the name that whoever brought it has for it. */
  async brought(manager: EntityManager, provider: string, reference: string): Promise<PaymentRow | null> {
    const raw = await manager.query(`${FROM} WHERE provider = ? AND provider_reference = ?`, [
      provider,
      reference,
    ]);
    return PAYMENT.read(raw)[0] ?? null;
  }

  /** What was counted as given back is not. */
  async returnFromRefund(
    manager: EntityManager,
    { id, profileId }: Pick<PaymentRow, 'id' | 'profileId'>,
    cents: number,
  ): Promise<void> {
    await manager.query(
      'UPDATE payment SET refunded_cents = refunded_cents - ? WHERE id = ? AND profile_id = ?',
      [cents, id, profileId],
    );
  }

  /** Money that staff have decided about is the customer's credit. */
  async creditCase(
    manager: EntityManager,
    { profileId, orderId, attemptId }: Pick<PaymentRow, 'profileId' | 'orderId' | 'attemptId'>,
  ): Promise<void> {
    await manager.query(
      "UPDATE payment SET booked_as = 'CREDIT', credited_cents = amount_cents WHERE profile_id = ? AND order_id = ? AND attempt_id <=> ? AND booked_as = 'CASE'",
      [profileId, orderId, attemptId],
    );
  }

  /** Money that had paid a part of an order which is closed now is the customer's credit. */
  async creditParts(manager: EntityManager, profileId: string, orderId: string): Promise<void> {
    await manager.query(
      "UPDATE payment SET booked_as = 'CREDIT', credited_cents = amount_cents WHERE profile_id = ? AND order_id = ? AND booked_as = 'PARTIAL'",
      [profileId, orderId],
    );
  }
}
