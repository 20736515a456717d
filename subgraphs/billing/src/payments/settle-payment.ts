import type { Job } from '@customer-area/shared/jobs';
import { type ConcludePaymentTouches, concludePayment } from './conclude-payment';
import { attemptById } from './payment-attempt.store';
import type { PaymentProvider } from './payment-provider';

export interface SettlePaymentTouches extends ConcludePaymentTouches {
  readonly provider: PaymentProvider;
  /** How long a charge unknown to the provider is waited for, in machine time. */
  readonly patienceMs: number;
}

/** Keeps the job alive: it is tried again with the runner's back-off. */
class NotSettledYet extends Error {}

/**
 * The job `payment.settle`: finds out how a charge ended whose answer was lost, by a time-out or because we died. What
 * the provider never heard of is abandoned after a while, so that the order can be paid or cancelled again.
 */
export function settlePayment(touches: SettlePaymentTouches) {
  return async (job: Job): Promise<void> => {
    const attempt = await attemptById(touches.database.read, job.subjectId);
    if (attempt === null || attempt.status !== 'STARTED') return;
    const result = await touches.provider.find(attempt.id);
    if (result !== null) return concludePayment(touches, attempt, result);
    if (Date.now() - attempt.startedAt.getTime() < touches.patienceMs)
      throw new NotSettledYet(`the provider does not know payment attempt ${attempt.id} yet`);
    await concludePayment(touches, attempt, await touches.provider.abandon(attempt.id));
  };
}
