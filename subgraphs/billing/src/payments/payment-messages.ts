import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';

/** Why a payment was refused, by the code it was refused with; of an unknown code only that it was not confirmed. */
export function paymentRefusalMessage(code: string, locale: Locale): string {
  const key = messages.keys.find((known) => known === `payment.${code}`);
  return messages.text(locale, key ?? 'payment.PAYMENT_NOT_CONFIRMED');
}

/** Where customers send money. A sample: an installation replaces it by its own account. */
const BENEFICIARY = { name: 'Area Clienti S.p.A.', iban: 'IT60X0542811101000000123456', postal: '12345678' };

export function paymentInstructions(
  means: string,
  order: { readonly number: string; readonly amountDue: number },
  locale: Locale,
): string {
  const kind = means === 'BANK_TRANSFER' || means === 'POSTAL_SLIP' ? means : 'VERIFYING';
  return messages.text(locale, `instructions.${kind}`, {
    ...BENEFICIARY,
    amount: order.amountDue,
    number: order.number,
  });
}
