import type { LocalizedText } from '@customer-area/shared/locale';

/** An order placed before signing up that did not become the profile's own. */
export interface UnclaimableOrder {
  /** Null when nothing is known of it any more. */
  readonly number: string | null;
  /** Of the first hindrance. */
  readonly reason: string;
  /** The domains that are in the way; none when it is the order as a whole. */
  readonly names: readonly string[];
}

/** What became of the order, as the first sentence of a letter. */
export function whyNotClaimed({ number, reason, names }: UnclaimableOrder): LocalizedText {
  const order: LocalizedText =
    number === null
      ? { it: "l'ordine fatto prima di iscriverti", en: 'the order you placed before registering' }
      : {
          it: `l'ordine ${number}, fatto prima di iscriverti,`,
          en: `order ${number}, placed before you registered,`,
        };
  if (reason === 'PROMO_CODE_INVALID')
    return {
      it: `${order.it} non è stato confermato perché il suo codice promozionale non è più utilizzabile.`,
      en: `${order.en} was not confirmed because its promo code can no longer be used.`,
    };
  if (names.length === 0)
    return {
      it: `${order.it} non si può più associare alla tua anagrafica.`,
      en: `${order.en} can no longer be connected with your profile.`,
    };
  return {
    it: `${order.it} non è stato confermato. Nel frattempo non si può più ordinare: ${names.join(', ')}.`,
    en: `${order.en} was not confirmed. Meanwhile these can no longer be ordered: ${names.join(', ')}.`,
  };
}
