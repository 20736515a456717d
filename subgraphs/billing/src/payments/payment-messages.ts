import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import type { SellerFacts } from '@customer-area/shared/seller';
import { messages } from '../messages';
import { type OrderRow, stillDue } from '../orders';
import { isSlowMeans } from '../pay-by';

/** Why a payment was refused, by the code it was refused with; of an unknown code only that it was not confirmed. */
export function paymentRefusalMessage(code: string, locale: Locale): string {
  const key = messages.keys.find((known) => known === `payment.${code}`);
  return messages.text(locale, key ?? 'payment.PAYMENT_NOT_CONFIRMED');
}

type Payable = Pick<OrderRow, 'number' | 'amountDue' | 'receivedCents' | 'heldCents'>;

/** Where, and with what reason, money is to be sent that is announced. */
export function paymentInstructions(
  seller: SellerFacts,
  means: string,
  order: Payable,
  locale: Locale,
): string {
  return localizedInstructions(seller, means, order)[locale];
}

/** The same in each language, for whoever is written to. */
export function localizedInstructions(
  { name, iban, postalAccount: postal }: SellerFacts,
  means: string,
  order: Payable,
): LocalizedText {
  const kind = isSlowMeans(means) ? means : 'VERIFYING';
  return messages.localized(`instructions.${kind}`, {
    name,
    iban,
    postal,
    amount: stillDue(order),
    number: order.number,
  });
}
