import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { type PayOrderDeps, type PayOrderOutcome, payOrder } from '../payments';
import { type LinkedRequestDeps, linkedRequest } from './linked-request';
import { hashOfLink } from './payment-link';

export interface PayRequestDeps extends LinkedRequestDeps, PayOrderDeps {}

export interface PayRequest {
  readonly token: string;
  readonly card: string | null;
  readonly payPal: string | null;
  /** Whether a transfer is announced. */
  readonly bankTransfer: boolean;
  readonly idempotencyKey: string;
  readonly ip: string;
  readonly requestId: string;
}

const MEANS = ['card', 'payPal', 'bankTransfer'];

/**
 * Pays what a link asks for with a card or an account that is charged now, once for all of it, and not kept; or announces a transfer for it. Whoever holds the link gets
 * nothing of the profile, neither to see nor to spend. NOT_FOUND for a link that is none, RATE_LIMITED
 * for one by which too many cards were refused.
 */
export async function payRequest(deps: PayRequestDeps, command: PayRequest): Promise<PayOrderOutcome> {
  const { card, payPal, bankTransfer, token, ip, requestId, idempotencyKey } = command;
  if ([card !== null, payPal !== null, bankTransfer].filter(Boolean).length !== 1)
    throw badInput('input.means', faultText('input.exactlyOne', { names: MEANS }));
  const linked = await linkedRequest(deps, token, ip);
  const [first] = linked?.orders ?? [];
  if (linked === null || first === undefined) throw notFound();
  const tokenHash = hashOfLink(token);
  await deps.linkGuesses.mayPay(tokenHash);
  const outcome = await payOrder(deps, {
    payer: 'link',
    dataScope: trustedProfileId(first.profileId),
    limits: null,
    autoRenew: null,
    means: {
      card: card === null ? null : { token: card },
      payPal: payPal === null ? null : { token: payPal },
      bankTransfer,
    },
    orderId: first.id,
    asked: linked.request,
    ...{ requestId, idempotencyKey },
  });
  if (outcome.kind === 'refused' && outcome.by === 'payment') await deps.linkGuesses.countRefused(tokenHash);
  return outcome;
}
