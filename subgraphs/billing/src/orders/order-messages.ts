import type { LocalizedText } from '@customer-area/shared/locale';

/** What billing itself says no with; refusals of the domains service arrive with their own words. */
const MESSAGES = {
  ALREADY_PAID: {
    it: "L'ordine è già stato pagato.",
    en: 'The order has already been paid.',
  },
  ORDER_CANCELLED: {
    it: "L'ordine è stato annullato.",
    en: 'The order has been cancelled.',
  },
  ORDER_EXPIRED: {
    it: "L'ordine è scaduto perché non è stato pagato entro 30 giorni.",
    en: 'The order has expired because it was not paid within 30 days.',
  },
  ORDER_UNCLAIMED: {
    it: "L'ordine non è ancora di nessuno: occorre registrarsi indicando il suo claimToken.",
    en: 'The order belongs to nobody yet: register with its claimToken first.',
  },
  PAYMENT_IN_PROGRESS: {
    it: "È in corso un pagamento di questo ordine: attenda l'esito.",
    en: 'A payment of this order is under way: wait for its outcome.',
  },
  PROMO_CODE_INVALID: {
    it: 'Il codice promozionale non è valido per questo ordine.',
    en: 'The promo code is not valid for this order.',
  },
  PROMO_CODE_NEEDS_PROFILE: {
    it: 'Questo codice promozionale ha un numero limitato di usi: per usarlo occorre prima registrarsi e accedere.',
    en: 'This promo code has a limited number of uses: register and sign in first, then order with it.',
  },
  NOT_SOLD: {
    it: 'Questo prodotto non è in vendita per la durata scelta.',
    en: 'This product is not sold for the chosen term.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type OrderRefusalCode = keyof typeof MESSAGES;

export function orderMessage(code: OrderRefusalCode): LocalizedText {
  return MESSAGES[code];
}
