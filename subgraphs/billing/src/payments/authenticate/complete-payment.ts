import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import { type PayOrderOutcome, type ReadOutcomeDeps, readOutcome } from '../charge/payment-outcome';
import { type ConcludePaymentDeps, concludePayment } from '../conclude/conclude-payment';
import { PROVIDER_TIME_OUT_MS } from '../provider/payment-providers';
import { type HowItEndedDeps, howItEnded } from '../settle/how-it-ended';
import { closeAction, type KeepOpenDeps } from './keep-open';

export interface CompletePaymentDeps
  extends ReadOutcomeDeps,
    HowItEndedDeps,
    ConcludePaymentDeps,
    KeepOpenDeps {}

/**
 * The customer is back from the bank: the provider is asked how the payment stands, and that is written down. May be asked
 * as often as one likes; NOT_FOUND for an attempt that is absent, another profile's or of an order out of reach.
 */
export async function completePayment(
  deps: CompletePaymentDeps,
  { dataScope, attemptId }: { readonly dataScope: DataScope; readonly attemptId: string },
): Promise<PayOrderOutcome> {
  if (!isId(attemptId, 'pay')) throw notFound();
  const before = await readOutcome(deps, dataScope, attemptId);
  const attempt = await deps.attempts.find(deps.database.read, ownerIn(dataScope), attemptId);
  if (attempt?.status !== 'STARTED') return before;
  await lookAt(deps, attempt);
  return readOutcome(deps, dataScope, attemptId);
}

async function lookAt(deps: CompletePaymentDeps, attempt: PaymentAttempt): Promise<void> {
  const found = await howItEnded(deps, attempt, AbortSignal.timeout(2 * PROVIDER_TIME_OUT_MS));
  if (found.kind === 'ended') return concludePayment(deps, attempt, found.end);
  if (found.kind !== 'processing' || attempt.action === null) return;
  await deps.database.transact((manager) => closeAction(deps, manager, attempt, deps.clock.now()));
}
