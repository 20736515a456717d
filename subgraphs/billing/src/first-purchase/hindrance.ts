import type { LocalizedText } from '@customer-area/shared/locale';

/** Why a line could not be ordered any more when its order was claimed. */
export interface Hindrance {
  readonly code: string;
  readonly message: LocalizedText;
}

const MESSAGES: Readonly<Record<string, LocalizedText>> = {
  NAME_TAKEN: {
    it: "Il dominio è stato registrato da altri prima che l'ordine fosse associato all'anagrafica.",
    en: 'Somebody else registered the domain before the order was claimed.',
  },
  ALREADY_ORDERED: {
    it: "Il dominio era già in un altro ordine dell'anagrafica.",
    en: 'The domain was in another order of the profile already.',
  },
  PROMO_CODE_INVALID: {
    it: "Il codice promozionale non era più utilizzabile quando l'ordine è stato associato all'anagrafica.",
    en: 'The promo code could not be used any more when the order was claimed.',
  },
};
const OTHER: LocalizedText = {
  it: "Il dominio non si poteva più ordinare quando l'ordine è stato associato all'anagrafica.",
  en: 'The domain could not be ordered any more when the order was claimed.',
};

/** A refusal of the domains service, or our own, as it is kept on the line. */
export function hindranceOf(code: string): Hindrance {
  return { code, message: MESSAGES[code] ?? OTHER };
}
