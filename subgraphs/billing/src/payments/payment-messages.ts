import { fill, formatCents, type Locale, type LocalizedText } from '@customer-area/shared/locale';

const REFUSALS = {
  PAYMENT_DECLINED: {
    it: 'Il pagamento è stato rifiutato: scelga un altro metodo.',
    en: 'The payment was declined: choose another means.',
  },
  AUTHENTICATION_REQUIRED: {
    it: "La banca chiede di autenticare il pagamento: ripeta il pagamento completando l'autenticazione.",
    en: 'The bank asks to authenticate the payment: pay again and complete the authentication.',
  },
  TOKEN_INVALID: {
    it: 'I dati di pagamento non sono validi: li inserisca di nuovo.',
    en: 'The payment details are not valid: enter them again.',
  },
  MEANS_NOT_AVAILABLE: {
    it: 'Questo metodo di pagamento non è disponibile al momento.',
    en: 'This means of payment is not available at the moment.',
  },
  PAYMENT_NOT_CONFIRMED: {
    it: 'Il pagamento non è stato confermato e nulla è stato addebitato: può riprovare.',
    en: 'The payment was not confirmed and nothing was charged: you may try again.',
  },
  CREDIT_INSUFFICIENT: {
    it: "Il credito disponibile non basta per pagare l'ordine.",
    en: 'The available credit is not enough to pay the order.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Why an API key may not pay: what it may spend, and what is spent. */
export function limitReachedMessage(limitCents: number, spentCents: number, locale: Locale): string {
  return fill(LIMIT_REACHED[locale], {
    limit: formatCents(limitCents, locale),
    spent: formatCents(spentCents, locale),
  });
}

const LIMIT_REACHED: LocalizedText = {
  it: 'La chiave API può spendere {limit} al mese e ha già speso {spent}: questo pagamento supera il limite.',
  en: 'This API key may spend {limit} a month and has spent {spent}: this payment goes beyond it.',
};

export function paymentRefusalMessage(code: string): LocalizedText {
  return Object.hasOwn(REFUSALS, code)
    ? REFUSALS[code as keyof typeof REFUSALS]
    : REFUSALS.PAYMENT_NOT_CONFIRMED;
}

/** Where customers send money. A sample: an installation replaces it by its own account. */
const BENEFICIARY = { name: 'Area Clienti S.p.A.', iban: 'IT60X0542811101000000123456', postal: '12345678' };

const INSTRUCTIONS: Readonly<Record<'BANK_TRANSFER' | 'POSTAL_SLIP' | 'VERIFYING', LocalizedText>> = {
  BANK_TRANSFER: {
    it: 'Esegua un bonifico di {amount} a {name}, IBAN {iban}. Come causale scriva soltanto il numero {number}.',
    en: 'Send a bank transfer of {amount} to {name}, IBAN {iban}. As the reason write only the number {number}.',
  },
  POSTAL_SLIP: {
    it: 'Paghi {amount} con un bollettino sul conto corrente postale {postal} intestato a {name}. Come causale scriva soltanto il numero {number}.',
    en: 'Pay {amount} by postal slip to the postal account {postal} of {name}. As the reason write only the number {number}.',
  },
  VERIFYING: {
    it: "Stiamo verificando il pagamento: l'esito apparirà a breve sull'ordine {number}. Non serve pagare di nuovo.",
    en: 'We are verifying the payment: its outcome will soon show on order {number}. There is no need to pay again.',
  },
};

export function paymentInstructions(
  means: string,
  order: { readonly number: string; readonly amountDue: number },
  locale: Locale,
): string {
  const text =
    means === 'BANK_TRANSFER' || means === 'POSTAL_SLIP' ? INSTRUCTIONS[means] : INSTRUCTIONS.VERIFYING;
  return fill(text[locale], {
    ...BENEFICIARY,
    amount: formatCents(order.amountDue, locale),
    number: order.number,
  });
}
