import { trustedProfileId } from '@customer-area/shared/isolation';
import type { JobRun } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { OrderWritingStore } from '../../orders';
import { type AskLaterDeps, askLater } from '../attempts/ask-later';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { type OpenCaseDeps, openCase } from '../cases/open-case';
import { type ConcludePaymentDeps, concludePayment } from '../conclude/conclude-payment';
import type { PaymentProviders } from '../provider/payment-providers';
import { howItEnded } from './how-it-ended';
import { nextSettlement } from './next-settlement';

export interface SettlePaymentDeps extends ConcludePaymentDeps, AskLaterDeps, OpenCaseDeps {
  readonly providers: PaymentProviders;
  readonly logger: Logger;
  /** How long a charge that was not confirmed is waited for, in machine time. */
  readonly abandonAfterMs: number;
  readonly attempts: PaymentAttemptStore;
  readonly orderWriting: OrderWritingStore;
}

/**
 * The job `payment.settle`: finds out how a charge ended whose answer was lost, by a time-out or because we died. What
 * was never confirmed is cancelled at the provider after a while, so that the order can be paid or cancelled again. A provider
 * that cannot say is asked again, less and less often; in the end the payment is a case for staff.
 */
export function settlePayment(deps: SettlePaymentDeps): JobRun {
  return async (job, signal) => {
    const attempt = await deps.attempts.byId(deps.database.read, job.subjectId);
    if (attempt === null || attempt.status !== 'STARTED') return;
    if (attempt.askAt !== null && job.dueAt < attempt.askAt) return;
    const found = await howItEnded(deps, attempt, signal);
    switch (found.kind) {
      case 'ended':
        return concludePayment(deps, attempt, found.end);
      case 'too early':
        return waitFor(deps, attempt, found.waitMs);
      case 'processing':
      case 'unknown':
        return askAgain(deps, attempt);
    }
  };
}

/** Not counted: nobody was asked in vain. */
function waitFor(deps: SettlePaymentDeps, attempt: PaymentAttempt, waitMs: number) {
  const { database, clock } = deps;
  const askAt = new Date(clock.now().getTime() + waitMs);
  return database.transact(async (manager) => {
    await askLater(deps, manager, attempt, { askAt, timesAsked: attempt.timesAsked });
  });
}

function askAgain(deps: SettlePaymentDeps, attempt: PaymentAttempt): Promise<void> {
  const { database, clock } = deps;
  const at = clock.now();
  const timesAsked = attempt.timesAsked + 1;
  const delay = nextSettlement(timesAsked);
  return database.transact(async (manager) => {
    if (delay !== null) {
      await askLater(deps, manager, attempt, { askAt: new Date(at.getTime() + delay), timesAsked });
      return;
    }
    const order = await deps.orderWriting.lock(manager, trustedProfileId(attempt.profileId), attempt.orderId);
    if (order === null || !(await deps.attempts.planAsking(manager, attempt, { askAt: at, timesAsked })))
      return;
    const { id: attemptId, means, amount: cents, currency } = attempt;
    const expected = { cents, currency };
    await openCase(deps, manager, order, {
      ...{ kind: 'UNKNOWN_OUTCOME', attemptId, means, expected, captured: null, at },
    });
  });
}
