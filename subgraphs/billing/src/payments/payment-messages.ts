import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import { type OrderRow, stillDue } from '../orders';
import { isSlowMeans } from '../pay-by';
import type { SellerFacts } from '../seller';

/** Why a payment was refused, by the code it was refused with; of an unknown code only that it was not confirmed. */
export function paymentRefusalMessage(code: string, locale: Locale): string {
  const key = messages.keys.find((known) => known === `payment.${code}`);
  return messages.text(locale, key ?? 'payment.PAYMENT_NOT_CONFIRMED');
}

/** Where, and with what reason, money is to be sent that is announced. */
export function paymentInstructions(
  { name, iban, postalAccount: postal }: SellerFacts,
  means: string,
  order: Pick<OrderRow, 'number' | 'amountDue' | 'receivedCents' | 'heldCents'>,
  locale: Locale,
): string {
  const kind = isSlowMeans(means) ? means : 'VERIFYING';
  return messages.text(locale, `instructions.${kind}`, {
    name,
    iban,
    postal,
    amount: stillDue(order),
    number: order.number,
  });
}
