import type { Locale } from '@customer-area/shared/locale';
import type { SellerFacts } from '@customer-area/shared/seller';
import { toOrder } from '../orders';
import { PaymentActionRequired } from './authenticate/payment-action.graphql';
import type { PayOrderOutcome } from './charge/payment-outcome';
import { PaymentCompleted, PaymentPending, type PayOrderResult } from './payment.graphql';
import { paymentInstructions } from './payment-messages';
import { toPaymentRefused } from './payment-refusal';

/** How a payment stands, in the viewer's language. */
export function toPayOrderResult(
  outcome: PayOrderOutcome,
  seller: SellerFacts,
  locale: Locale,
): typeof PayOrderResult {
  switch (outcome.kind) {
    case 'completed':
      return Object.assign(new PaymentCompleted(), { order: toOrder(outcome.order) });
    case 'pending':
      return Object.assign(new PaymentPending(), {
        order: toOrder(outcome.order),
        instructions: paymentInstructions(seller, outcome.means, outcome.order, locale),
      });
    case 'action required': {
      const { attemptId, clientSecret, redirectUrl, until } = outcome;
      const facts = { attemptId, clientSecret, redirectUrl, until };
      return Object.assign(new PaymentActionRequired(), { ...facts, order: toOrder(outcome.order) });
    }
    case 'refused':
      return toPaymentRefused(outcome, locale);
  }
}
