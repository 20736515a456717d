import type { Logger } from '@customer-area/shared/logging';
import { type ConcludePaymentDeps, concludePayment } from '../conclude/conclude-payment';
import { type PaymentProviders, PROVIDER_TIME_OUT_MS } from '../provider/payment-providers';
import { closeAction, type KeepOpenDeps } from './keep-open';

export interface GiveUpDeps extends ConcludePaymentDeps, KeepOpenDeps {
  readonly providers: PaymentProviders;
  readonly logger: Logger;
}

/**
 * Ends a payment that waits for its customer, who has chosen otherwise: at the provider first, so that it cannot be
 * collected any more. Was it too late, it is paid; can the provider not tell, it stays as it is.
 */
export async function giveUp(deps: GiveUpDeps, attemptId: string): Promise<void> {
  const { database, providers, logger, clock } = deps;
  const attempt = await deps.attempts.byId(database.read, attemptId);
  if (attempt === null || attempt.status !== 'STARTED' || attempt.action === null) return;
  const provider = attempt.provider === null ? null : providers.named(attempt.provider);
  if (provider === null || attempt.reference === null) return;
  try {
    const end = await provider.cancel(attempt.reference, AbortSignal.timeout(PROVIDER_TIME_OUT_MS));
    if (end.outcome !== 'processing') return await concludePayment(deps, attempt, end);
  } catch (error) {
    logger.warn({ err: error, attemptId }, 'a payment that waits for its customer could not be given up');
    return;
  }
  await database.transact((manager) => closeAction(deps, manager, attempt, clock.now()));
}
