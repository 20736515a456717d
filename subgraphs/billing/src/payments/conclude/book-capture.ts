import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { grantCredit } from '../../credit';
import { type OrderRow, OrderStatus, writePayment } from '../../orders';
import { concludeAttempt, type PaymentAttempt } from '../attempts/payment-attempt.store';
import { openCase } from '../cases/open-case';
import { labelOf } from '../methods/method-label';
import { saveMethod } from '../methods/saved-method.store';
import type { Captured } from '../provider/payment-provider';
import { markPaid } from './mark-paid';
import { insertPayment, type NewPayment } from './payment.store';

type BookedAs = NewPayment['bookedAs'];

const STATUS = { ORDER: 'CAPTURED', CREDIT: 'CREDITED', CASE: 'QUARANTINED' } as const;

/**
 * Money arrived: it pays the order, becomes credit when the order can take none any more, or waits for staff when it is not
 * what was asked for. False when the attempt had ended before.
 */
export async function bookCapture(
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
  captured: Captured,
  at: Date,
): Promise<boolean> {
  const bookedAs = useOf(attempt, order, captured);
  if (!(await concludeAttempt(manager, attempt, STATUS[bookedAs], null))) return false;
  await insertPayment(manager, paymentOf(attempt, captured, bookedAs));
  if (attempt.saveMethod) await keepMethod(manager, attempt, captured, at);
  switch (bookedAs) {
    case 'ORDER':
      await markPaid(manager, order, attempt.means, at);
      break;
    case 'CREDIT':
      await release(manager, attempt, order);
      await grantCredit(manager, {
        profileId: trustedProfileId(attempt.profileId),
        amount: captured.amount,
        reason: 'LATE_PAYMENT',
        subjectId: attempt.id,
        at,
      });
      break;
    case 'CASE': {
      // The order stays taken: whoever paid it a second time would have paid twice.
      const { amount: cents, currency } = captured;
      await openCase(manager, attempt, order, { kind: 'CAPTURE_DIFFERS', captured: { cents, currency }, at });
    }
  }
  return true;
}

/** The lock of the order should keep late money away, but a mistake must not cost the customer anything. */
function useOf(attempt: PaymentAttempt, order: OrderRow, { amount, currency }: Captured): BookedAs {
  if (amount !== attempt.amount || currency !== attempt.currency) return 'CASE';
  const waits = order.payingAttemptId === attempt.id && order.status === OrderStatus.AWAITING_PAYMENT;
  return waits ? 'ORDER' : 'CREDIT';
}

function paymentOf(attempt: PaymentAttempt, captured: Captured, bookedAs: BookedAs): NewPayment {
  const { id: attemptId, profileId, orderId, means, provider, reference } = attempt;
  if (provider === null || reference === null)
    throw new Error(`payment attempt ${attemptId} was captured by nobody`);
  const { amount: amountCents, currency, capturedAt } = captured;
  return {
    profileId,
    orderId,
    attemptId,
    means,
    provider,
    providerReference: reference,
    amountCents,
    currency,
    capturedAt,
    bookedAs,
  };
}

async function release(manager: EntityManager, attempt: PaymentAttempt, order: OrderRow): Promise<void> {
  if (order.payingAttemptId !== attempt.id) return;
  await writePayment(manager, order, { payingAttemptId: null, means: order.means, paidAt: order.paidAt });
}

async function keepMethod(
  manager: EntityManager,
  { profileId: owner, means, provider }: PaymentAttempt,
  { method }: Captured,
  at: Date,
): Promise<void> {
  if (provider === null || (means !== 'CARD' && means !== 'PAYPAL')) return;
  const profileId = trustedProfileId(owner);
  const id = await saveMethod(manager, profileId, { means, adapter: provider, method, at });
  if (id === null) return;
  await appendEvent(manager, {
    type: 'payment-method.saved',
    profileId,
    subjectId: id,
    payload: { methodId: id, means, label: labelOf(method) },
    occurredAt: at,
  });
}
