import type { LocalizedText } from '@customer-area/shared/locale';
import type { RegistryRefusal } from '../registry';
import { type RenewalRefusal, renewalMessage } from '../renewal';

/** Why a paid line could not be carried out. The money becomes credit (billing). */
export type FailureCode = RegistryRefusal | RenewalRefusal;

const REGISTRY_MESSAGES: Readonly<Record<RegistryRefusal, LocalizedText>> = {
  NAME_TAKEN: {
    it: 'Il dominio è stato registrato da altri prima di questo ordine.',
    en: 'Somebody else registered the domain before this order.',
  },
  REFUSED_BY_POLICY: {
    it: 'Il Registro ha rifiutato la richiesta per questo nome.',
    en: 'The registry refused the request for this name.',
  },
  UNKNOWN_NAME: {
    it: 'Il dominio non risulta più presso il Registro.',
    en: 'The registry does not know the domain any more.',
  },
  TERM_TOO_LONG: {
    it: 'La durata complessiva supererebbe il massimo ammesso dal Registro.',
    en: 'The total term would exceed the maximum that the registry allows.',
  },
};

export function failureMessage(code: FailureCode): LocalizedText {
  return code in REGISTRY_MESSAGES
    ? REGISTRY_MESSAGES[code as RegistryRefusal]
    : renewalMessage(code as RenewalRefusal);
}
