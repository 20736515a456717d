/**
 * The longest text of each field that is looked at, in code points; the check and the description of the form share them. Those
 * of names and addresses are what an Italian electronic invoice can carry (FatturaPA 1.2: Nome, Cognome, Denominazione,
 * Indirizzo, Comune): a longer one would have to be cut there, which we never do. Those of identifiers leave room for the
 * separators that people type.
 */
export const MAX_LENGTH = {
  firstName: 60,
  lastName: 60,
  companyName: 80,
  birthDate: 20,
  birthPlace: 100,
  fiscalCode: 60,
  vatNumber: 60,
  officeCode: 60,
  'address.country': 60,
  'address.street': 60,
  'address.postalCode': 16,
  'address.city': 60,
  'address.province': 60,
  phone: 40,
  // RFC 5321 with erratum 1690.
  email: 254,
  emailConfirmation: 254,
  recipientCode: 60,
  pecEmail: 254,
  recoveryQuestion: 200,
  recoveryAnswer: 200,
  privacyNoticeVersion: 40,
} as const;
