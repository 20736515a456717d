import type { LocalizedText } from '@customer-area/shared/locale';
import type { RegistryOutcome, RegistryRecord, RegistryRefusal } from '../registry';
import type { LineFailure, LineOutcome } from './line-kind';

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

/** A refusal of the registry, in words for the customer. The money becomes credit (billing). */
export function registryFailure(code: RegistryRefusal): LineFailure {
  return { code, message: REGISTRY_MESSAGES[code] };
}

export function lineOutcome(outcome: RegistryOutcome): LineOutcome<RegistryRecord> {
  return outcome.kind === 'done'
    ? { kind: 'done', result: outcome.record }
    : { kind: 'refused', failure: registryFailure(outcome.code) };
}
