import type { LocalizedText } from '@customer-area/shared/locale';

/** What a profile says, as letters and the access log call it. */
export const PROFILE_FIELDS = {
  firstName: { it: 'nome', en: 'first name' },
  lastName: { it: 'cognome', en: 'last name' },
  companyName: { it: 'denominazione', en: 'company name' },
  birthDate: { it: 'data di nascita', en: 'date of birth' },
  birthPlace: { it: 'luogo di nascita', en: 'place of birth' },
  sex: { it: 'sesso', en: 'sex' },
  fiscalCode: { it: 'codice fiscale', en: 'codice fiscale' },
  vatNumber: { it: 'partita IVA', en: 'VAT number' },
  officeCode: { it: 'codice ufficio', en: 'office code' },
  recipientCode: { it: 'codice destinatario', en: 'recipient code' },
  pecEmail: { it: 'indirizzo PEC', en: 'PEC address' },
  address: { it: 'indirizzo', en: 'address' },
  phone: { it: 'telefono', en: 'telephone number' },
  email: { it: 'indirizzo email', en: 'e-mail address' },
  locale: { it: 'lingua delle comunicazioni', en: 'language of letters' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type ProfileField = keyof typeof PROFILE_FIELDS;

/** `indirizzo, telefono`; a name that is none of these (a newer version told it) stands as it is. */
export function namesOfFields(fields: readonly string[], locale: keyof LocalizedText): string {
  const known: Readonly<Record<string, LocalizedText>> = PROFILE_FIELDS;
  return fields.map((field) => (Object.hasOwn(known, field) ? known[field]?.[locale] : field)).join(', ');
}
