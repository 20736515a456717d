import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { PaymentAttempt } from './payment-attempt';
import type { PaymentAttemptStore } from './payment-attempt.store';
import { SETTLE_PAYMENT } from './payment-jobs';

export interface AskLaterDeps {
  readonly attempts: PaymentAttemptStore;
}

/** Plans the next asking, in place of any that was planned before; false when there is nothing left to ask. */
export async function askLater(
  deps: AskLaterDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  plan: { readonly askAt: Date; readonly timesAsked: number },
): Promise<boolean> {
  if (!(await deps.attempts.planAsking(manager, attempt, plan))) return false;
  await enqueueJob(manager, { kind: SETTLE_PAYMENT, subjectId: attempt.id, dueAt: plan.askAt });
  return true;
}
