import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { DataScope } from '@customer-area/shared/isolation';
import { type AskLaterDeps, askLater } from '../attempts/ask-later';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import { type KeepOpenDeps, keepOpen } from '../authenticate/keep-open';
import { type ConcludePaymentDeps, concludePayment } from '../conclude/conclude-payment';
import { type ChargeDeps, charge } from './charge';
import { type PayOrderOutcome, type ReadOutcomeDeps, readOutcome } from './payment-outcome';

export interface ChargeAndConcludeDeps
  extends ChargeDeps,
    ConcludePaymentDeps,
    KeepOpenDeps,
    ReadOutcomeDeps,
    AskLaterDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export interface WhoIsThere {
  readonly dataScope: DataScope;
  /** Whether whoever pays can be led through what the bank asks for. */
  readonly attended: boolean;
}

/** The second and the third phase. The provider takes an attempt once, so this may run twice for the same one. */
export async function chargeAndConclude(
  deps: ChargeAndConcludeDeps,
  { dataScope, attended }: WhoIsThere,
  attempt: PaymentAttempt,
  token: string,
): Promise<PayOrderOutcome> {
  const charged = await charge(deps, attempt, token, attended);
  if (charged.kind === 'to act') {
    const { attempt: named, action } = charged;
    await deps.database.transact((manager) => keepOpen(deps, manager, named, action));
  }
  if (charged.kind === 'ended') await concludePayment(deps, charged.attempt, charged.end);
  if (charged.kind === 'unknown') await lookAfterSoon(deps, attempt);
  return readOutcome(deps, dataScope, attempt.id);
}

/**
 * The settling job, due at once: the provider can usually tell by now. Once it has been asked in vain its own schedule
 * counts, however often a client repeats its request.
 */
async function lookAfterSoon(deps: ChargeAndConcludeDeps, attempt: PaymentAttempt): Promise<void> {
  const { database, clock } = deps;
  if (attempt.timesAsked > 0) return;
  await database.transact(async (manager) => {
    await askLater(deps, manager, attempt, { askAt: clock.now(), timesAsked: attempt.timesAsked });
  });
}
