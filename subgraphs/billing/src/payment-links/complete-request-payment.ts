import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { type CompletePaymentDeps, completePayment, type PayOrderOutcome } from '../payments';
import { type LinkedRequestDeps, linkedRequest } from './linked-request';
import { hashOfLink } from './payment-link';

export interface CompleteRequestPaymentDeps extends LinkedRequestDeps, CompletePaymentDeps {}

export interface CompleteRequestPayment {
  readonly token: string;
  readonly attemptId: string;
  readonly ip: string;
}

/**
 * Whoever holds the link is back from the bank: how the payment stands. NOT_FOUND for a payment that was begun another way than by a
 * link of the same request.
 */
export async function completeRequestPayment(
  deps: CompleteRequestPaymentDeps,
  { token, attemptId, ip }: CompleteRequestPayment,
): Promise<PayOrderOutcome> {
  const linked = await linkedRequest(deps, token, ip);
  if (linked === null || !isId(attemptId, 'pay')) throw notFound();
  const dataScope = trustedProfileId(linked.request.profileId);
  const attempt = await deps.attempts.find(deps.database.read, dataScope, attemptId);
  if (attempt?.requestId !== linked.request.id) throw notFound();
  const outcome = await completePayment(deps, { dataScope, attemptId });
  const isNew = attempt.status === 'STARTED';
  if (isNew && outcome.kind === 'refused' && outcome.by === 'payment')
    await deps.linkGuesses.countRefused(hashOfLink(token));
  return outcome;
}
