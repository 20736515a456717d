import type { Database } from '@customer-area/shared/database';
import type { Logger } from '@customer-area/shared/logging';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import type { ActionRequired, Captured, PaymentProvider, Refused } from '../provider/payment-provider';
import { type PaymentProviders, PROVIDER_TIME_OUT_MS } from '../provider/payment-providers';

export interface ChargeDeps {
  readonly database: Database;
  readonly providers: PaymentProviders;
  readonly logger: Logger;
  readonly attempts: PaymentAttemptStore;
}

export type Charged =
  /** To be written down. The attempt has the name that the provider gave it, if it got that far. */
  | { readonly kind: 'ended'; readonly attempt: PaymentAttempt; readonly end: Captured | Refused }
  /** The customer has to act at the bank. */
  | { readonly kind: 'to act'; readonly attempt: PaymentAttempt; readonly action: ActionRequired }
  /** Nobody knows: the money may have been taken. The settling job will find out. */
  | { readonly kind: 'unknown' }
  /** Somebody else has ended the attempt meanwhile, and nothing was confirmed by us. */
  | { readonly kind: 'overtaken' };

const NOT_AVAILABLE: Refused = { outcome: 'refused', code: 'MEANS_NOT_AVAILABLE', decline: 'soft' };
const TO_AUTHENTICATE: Refused = { outcome: 'refused', code: 'AUTHENTICATION_REQUIRED', decline: 'soft' };

/**
 * The second phase of a payment, with no transaction open: the provider names the charge, the name is stored in a transaction
 * of its own, and only then is the charge confirmed. The provider takes a charge once, so this may run twice for the same
 * attempt, and also at the same time.
 */
export async function charge(
  deps: ChargeDeps,
  attempt: PaymentAttempt,
  token: string,
  /** Whether the customer can be led through what the bank asks for. */
  attended: boolean,
): Promise<Charged> {
  const provider = attempt.provider === null ? null : deps.providers.named(attempt.provider);
  if (provider === null) return { kind: 'ended', attempt, end: NOT_AVAILABLE };
  const signal = AbortSignal.timeout(2 * PROVIDER_TIME_OUT_MS);
  const named = await withName(deps, provider, attempt, token, signal);
  if ('kind' in named) return named;
  return confirm(deps, provider, { ...named, attended }, signal);
}

/** The attempt with its name at the provider. Whatever goes wrong before it has one, nothing was collected. */
async function withName(
  deps: ChargeDeps,
  provider: PaymentProvider,
  attempt: PaymentAttempt,
  token: string,
  signal: AbortSignal,
): Promise<Charged | { readonly attempt: PaymentAttempt; readonly reference: string }> {
  const { database, logger } = deps;
  if (attempt.reference !== null) return { attempt, reference: attempt.reference };
  const { id: chargeId, amount, currency, saveMethod: keep, offSession } = attempt;
  let prepared: Awaited<ReturnType<PaymentProvider['prepare']>>;
  try {
    prepared = await provider.prepare({ chargeId, amount, currency, token, keep, offSession }, signal);
  } catch (error) {
    logger.warn({ err: error, attemptId: chargeId }, 'a charge could not be prepared, nothing was collected');
    prepared = NOT_AVAILABLE;
  }
  if (prepared.outcome === 'refused') return { kind: 'ended', attempt, end: prepared };
  const { reference } = prepared;
  if (await database.transact((manager) => deps.attempts.keepReference(manager, attempt, reference)))
    return { attempt: { ...attempt, reference }, reference };
  return { kind: 'overtaken' };
}

async function confirm(
  { logger }: ChargeDeps,
  provider: PaymentProvider,
  {
    attempt,
    reference,
    attended,
  }: { readonly attempt: PaymentAttempt; readonly reference: string; readonly attended: boolean },
  signal: AbortSignal,
): Promise<Charged> {
  try {
    const outcome = await provider.confirm(reference, signal);
    if (outcome.outcome === 'processing') return { kind: 'unknown' };
    if (outcome.outcome !== 'action required') return { kind: 'ended', attempt, end: outcome };
    if (attended) return { kind: 'to act', attempt, action: outcome };
    // Customers cannot be led through it here, or are not there: it is ended at the provider before they may choose another way.
    const cancelled = await provider.cancel(reference, signal);
    if (cancelled.outcome === 'processing') return { kind: 'unknown' };
    return { kind: 'ended', attempt, end: cancelled.outcome === 'refused' ? TO_AUTHENTICATE : cancelled };
  } catch (error) {
    const attemptId = attempt.id;
    logger.warn(
      { err: error, attemptId },
      'the end of a charge is not known: the settling job will find out',
    );
    return { kind: 'unknown' };
  }
}
