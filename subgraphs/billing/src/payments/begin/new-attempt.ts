import { newId } from '@customer-area/shared/ids';
import type { OrderRow } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { Instrument } from './instrument';

/** An attempt to pay an order, before anything is done about it. */
export function newAttempt(
  order: OrderRow,
  { means, charge, save, methodId }: Instrument,
  asked: Pick<PaymentAttempt, 'offSession' | 'autoRenew' | 'spentFrom' | 'countedMonth' | 'amount'>,
): PaymentAttempt {
  return {
    ...asked,
    id: newId('pay'),
    profileId: order.profileId,
    orderId: order.id,
    requestId: null,
    means,
    status: 'STARTED',
    refusal: null,
    decline: null,
    creditCents: 0,
    currency: order.currency,
    saveMethod: save,
    methodId,
    startedAt: new Date(),
    provider: charge?.provider ?? null,
    reference: null,
    action: null,
    timesAsked: 0,
    askAt: null,
  };
}
