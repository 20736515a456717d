import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';

/** Money that arrived. */
export interface NewPayment {
  readonly profileId: string;
  readonly orderId: string;
  readonly attemptId: string | null;
  readonly means: string;
  readonly provider: string;
  readonly providerReference: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly capturedAt: Date;
  /** What became of it: it paid its order, it is the customer's credit, or staff decide. */
  readonly bookedAs: 'ORDER' | 'CREDIT' | 'CASE';
}

/** The only SQL about money that arrived. */
export class PaymentStore {
  /** Books money once: the provider's name of it is taken, or this throws and the caller's transaction with it. */
  async insert(manager: EntityManager, payment: NewPayment): Promise<void> {
    await manager.query(
      `INSERT INTO payment (id, profile_id, order_id, attempt_id, means, provider, provider_reference, amount_cents, currency, captured_at, recorded_at, booked_as)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        newId('pmt'),
        payment.profileId,
        payment.orderId,
        payment.attemptId,
        payment.means,
        payment.provider,
        payment.providerReference,
        payment.amountCents,
        payment.currency,
        payment.capturedAt,
        new Date(),
        payment.bookedAs,
      ],
    );
  }
}
