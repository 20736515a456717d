import { setTimeout as sleep } from 'node:timers/promises';
import { ownerIn } from '@customer-area/shared/isolation';
import { type TokenOfDeps, tokenOf } from '../begin/instrument';
import type { PaymentMeans } from '../begin/payment-means';
import { PROVIDER_TIME_OUT_MS } from '../provider/payment-providers';
import { type ChargeAndConcludeDeps, chargeAndConclude, type WhoIsThere } from './charge-and-conclude';
import { type PayOrderOutcome, readOutcome } from './payment-outcome';

export interface OutcomeAgainDeps extends ChargeAndConcludeDeps, TokenOfDeps {}

/** What a request and its repetition have in common. */
export interface Repeated extends WhoIsThere {
  readonly means: PaymentMeans;
}

const LOOK_AGAIN_MS = 50;

/**
 * The answer to a repeated request: that of the first one. While that one is being served it is waited for; if it
 * died before it came to an end, the repetition takes its place, under the same attempt.
 */
export async function outcomeAgain(
  deps: OutcomeAgainDeps,
  repeated: Repeated,
  attemptId: string,
): Promise<PayOrderOutcome> {
  const { dataScope, means } = repeated;
  const profileId = ownerIn(dataScope);
  for (;;) {
    const attempt = await deps.attempts.find(deps.database.read, profileId, attemptId);
    if (attempt?.status !== 'STARTED' || attempt.action !== null)
      return readOutcome(deps, dataScope, attemptId);
    if (Date.now() - attempt.startedAt.getTime() > PROVIDER_TIME_OUT_MS) {
      const token = await tokenOf(deps, deps.database.read, profileId, means);
      if (token === null) return readOutcome(deps, dataScope, attemptId);
      return chargeAndConclude(deps, repeated, attempt, token);
    }
    await sleep(LOOK_AGAIN_MS);
  }
}
