import { paymentRequested } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import { PAYMENT_LETTER, paymentLetterSubject } from './write-payment-letter';

/** That somebody is to be asked to pay becomes a letter with a link. */
export function paymentLetterHandlers({ clock }: { readonly clock: Clock }): EventHandlers {
  return on(paymentRequested, (manager, { payload: { orderId, requestId, reason } }) =>
    enqueueJob(manager, {
      kind: PAYMENT_LETTER,
      subjectId: paymentLetterSubject(reason, requestId ?? orderId),
      dueAt: clock.now(),
    }),
  );
}
