import type { Terms } from '@customer-area/shared/contract';

/** How somebody has proven to be a customer. */
export const identityCheckTerms = {
  DOCUMENT_SEEN: { it: 'documento confrontato', en: 'document compared' },
  CALLED_BACK: { it: 'richiamata al numero dell’anagrafica', en: 'called back at the number of the profile' },
  SIGNED_FORM: { it: 'modulo con firma digitale', en: 'form with a digital signature' },
  CODE_BY_PEC: { it: 'codice inviato alla PEC', en: 'code sent to the certified mailbox' },
  VIDEO_CALL: { it: 'videochiamata con documento', en: 'video call with a document' },
} as const satisfies Terms;
