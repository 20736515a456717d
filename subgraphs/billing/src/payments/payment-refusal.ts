import type { Locale } from '@customer-area/shared/locale';
import { euro } from '@customer-area/shared/money';
import { messages } from '../messages';
import type { ActionRefusal } from '../orders';
import type { PayOrderOutcome } from './charge/payment-outcome';
import { PaymentRefused } from './payment.graphql';
import { paymentRefusalMessage } from './payment-messages';

/** Why nothing was paid, in the viewer's language. */
export function toPaymentRefused(
  outcome: Extract<PayOrderOutcome, { readonly kind: 'refused' }>,
  locale: Locale,
): PaymentRefused {
  switch (outcome.by) {
    case 'order':
      return toPaymentRefusedBy(outcome.code, locale);
    case 'payment':
      return refused(outcome.code, paymentRefusalMessage(outcome.code, locale));
    case 'spending limit': {
      const { via, limitCents, spentCents } = outcome;
      const message = messages.text(locale, `payment.SPENDING_LIMIT_REACHED.${via}`, {
        limit: limitCents,
        spent: spentCents,
      });
      return refused('SPENDING_LIMIT_REACHED', message, {
        spendingLimit: euro(limitCents),
        spentThisMonth: euro(spentCents),
      });
    }
  }
}

/** Why an order takes no payment; with its number where several are paid at once. */
export function toPaymentRefusedBy(code: ActionRefusal, locale: Locale, number?: string): PaymentRefused {
  const reason = messages.text(locale, `order.${code}`);
  return refused(code, number === undefined ? reason : `${number}: ${reason}`);
}

function refused(
  code: string,
  message: string,
  facts: Pick<PaymentRefused, 'spendingLimit' | 'spentThisMonth'> = {
    spendingLimit: null,
    spentThisMonth: null,
  },
): PaymentRefused {
  return Object.assign(new PaymentRefused(), { code, message, ...facts });
}
