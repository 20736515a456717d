import type { Terms } from '@customer-area/shared/contract';

/** What a party has to give, in words. */
export const ownerChangeItemTerms: Terms = {
  CONFIRMATION: { it: 'conferma', en: 'confirmation' },
  REGISTRANT_CONFIRMATION: { it: "conferma dell'intestatario", en: 'confirmation of the registrant' },
  SIGNED_REQUEST: { it: 'richiesta firmata', en: 'signed request' },
  IDENTITY_DOCUMENT: { it: "documento d'identità", en: 'identity document' },
  COMPANY_REGISTER_EXTRACT: { it: 'visura camerale', en: 'company register extract' },
  DEATH_CERTIFICATE: { it: 'certificato di morte', en: 'death certificate' },
  HEIRS_DECLARATION: { it: 'dichiarazione degli eredi', en: 'declaration of the heirs' },
  DEED: { it: 'atto societario', en: 'deed' },
};
