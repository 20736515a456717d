import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentMethodSaved } from '../../../contract';
import type { CreditStore } from '../../credit';
import { type LedgerStore, transfer } from '../../ledger';
import { type OrderRow, OrderStatus, type OrderWritingStore } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { type OpenCaseDeps, openCase } from '../cases/open-case';
import { labelOf } from '../methods/method-label';
import type { SavedMethodStore } from '../methods/saved-method.store';
import type { Captured } from '../provider/payment-provider';
import { type MarkPaidDeps, markPaid, type PaidWith } from './mark-paid';
import type { NewPayment, PaymentStore } from './payment.store';
import { type TellChoiceDeps, tellChoice } from './tell-choice';

type BookedAs = NewPayment['bookedAs'];

const STATUS = { ORDER: 'CAPTURED', CREDIT: 'CREDITED', CASE: 'QUARANTINED' } as const;

export interface BookCaptureDeps extends MarkPaidDeps, OpenCaseDeps, TellChoiceDeps {
  readonly attempts: PaymentAttemptStore;
  readonly payments: PaymentStore;
  readonly credit: CreditStore;
  readonly ledger: LedgerStore;
  readonly orderWriting: OrderWritingStore;
  readonly methods: SavedMethodStore;
}

/**
 * Money arrived: it pays the order, becomes credit when the order can take none any more, or waits for staff when it is not
 * what was asked for. False when the attempt had ended before.
 */
export async function bookCapture(
  deps: BookCaptureDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
  captured: Captured,
  at: Date,
): Promise<boolean> {
  const bookedAs = useOf(attempt, order, captured);
  if (!(await deps.attempts.conclude(manager, attempt, STATUS[bookedAs], null))) return false;
  const paymentId = await deps.payments.insert(manager, paymentOf(attempt, captured, bookedAs));
  // The ledger is in the currency of our orders: what came in another one is booked once staff have decided.
  if (captured.currency === attempt.currency)
    await deps.ledger.post(manager, {
      kind: 'CAPTURED',
      subjectId: paymentId,
      at,
      entries: transfer(attempt.profileId, captured.amount, { to: 'PROVIDER_CLEARING', from: 'RECEIVABLE' }),
    });
  const kept = attempt.saveMethod ? await keepMethod(deps, manager, attempt, captured, at) : null;
  switch (bookedAs) {
    case 'ORDER':
      await markPaid(deps, manager, order, [paidWith(attempt, captured)], at);
      await tellChoice(deps, manager, attempt, order, { methodId: attempt.methodId ?? kept, at });
      break;
    case 'CREDIT':
      await release(deps, manager, attempt, order);
      await deps.credit.grant(manager, {
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
      await openCase(deps, manager, attempt, order, {
        kind: 'CAPTURE_DIFFERS',
        captured: { cents, currency },
        at,
      });
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

const paidWith = ({ means }: PaymentAttempt, { amount: cents, capturedAt }: Captured): PaidWith => ({
  means,
  cents,
  capturedAt,
});

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

async function release(
  deps: BookCaptureDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
): Promise<void> {
  if (order.payingAttemptId !== attempt.id) return;
  await deps.orderWriting.writePayment(manager, order, {
    payingAttemptId: null,
    means: order.means,
    paidAt: order.paidAt,
  });
}

/** Keeps what was charged; answers the id it is kept under. */
async function keepMethod(
  deps: BookCaptureDeps,
  manager: EntityManager,
  { profileId: owner, means, provider }: PaymentAttempt,
  { method }: Captured,
  at: Date,
): Promise<string | null> {
  if (provider === null || (means !== 'CARD' && means !== 'PAYPAL')) return null;
  const profileId = trustedProfileId(owner);
  const { id, isNew } = await deps.methods.save(manager, profileId, { means, adapter: provider, method, at });
  if (!isNew) return id;
  await appendEvent(manager, paymentMethodSaved, {
    profileId,
    subjectId: id,
    payload: { methodId: id, means, label: labelOf(method) },
    occurredAt: at,
  });
  return id;
}
