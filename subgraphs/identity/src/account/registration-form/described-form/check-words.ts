import type { LocalizedText } from '@customer-area/shared/locale';
import type { ProblemCode } from '../checked';
import type { WarningCode } from '../registration-form';

/** How a field is checked: the code it would be refused (or warned of) with. Whether it is needed is said apart. */
export type CheckCode = Exclude<ProblemCode, 'REQUIRED' | 'UNEXPECTED'> | WarningCode;

/** What each check asks, for the form. */
export const checkWords: Readonly<Record<CheckCode, LocalizedText>> = {
  TOO_LONG: { it: 'Non supera la lunghezza massima.', en: 'Not longer than the limit.' },
  FORBIDDEN_CHARACTER: {
    it: 'È scritto su una sola riga, senza caratteri invisibili.',
    en: 'One line, without invisible characters.',
  },
  BIRTH_DATE_INVALID: {
    it: 'È una data esistente e già trascorsa.',
    en: 'A day that exists and has passed.',
  },
  BIRTH_DATE_MISMATCH: {
    it: 'È la data riportata nel codice fiscale, se indicato.',
    en: 'The date in the codice fiscale, if there is one.',
  },
  BIRTH_PLACE_UNKNOWN: {
    it: 'È un comune italiano, anche soppresso, o uno Stato estero.',
    en: 'An Italian municipality, of today or of the past, or a foreign state.',
  },
  BIRTH_PLACE_MISMATCH: {
    it: 'È il luogo riportato nel codice fiscale, se indicato.',
    en: 'The place in the codice fiscale, if there is one.',
  },
  SEX_MISMATCH: {
    it: 'È quello riportato nel codice fiscale, se indicato.',
    en: 'The one in the codice fiscale, if there is one.',
  },
  FISCAL_CODE_SHAPE: { it: 'È di 16 lettere e cifre.', en: 'Has 16 letters and digits.' },
  FISCAL_CODE_CHECK_CHARACTER: {
    it: 'L’ultima lettera corrisponde alle altre quindici.',
    en: 'The last letter matches the other fifteen.',
  },
  FISCAL_CODE_BIRTH_DATE: {
    it: 'Contiene una data di nascita esistente.',
    en: 'Contains a birth date that exists.',
  },
  FISCAL_CODE_NAME_MISMATCH: {
    it: 'Corrisponde a nome e cognome indicati.',
    en: 'Matches the first and last name given.',
  },
  NUMERIC_FISCAL_CODE_SHAPE: { it: 'È di 11 cifre.', en: 'Has 11 digits.' },
  NUMERIC_FISCAL_CODE_CHECK_DIGIT: {
    it: 'L’ultima cifra corrisponde alle altre dieci.',
    en: 'The last digit matches the other ten.',
  },
  VAT_NUMBER_SHAPE: {
    it: 'Ha la forma prevista nel Paese indicato.',
    en: 'Has the form used in the country given.',
  },
  VAT_NUMBER_CHECK_DIGIT: {
    it: 'La cifra di controllo corrisponde alle altre.',
    en: 'Its check digit matches the others.',
  },
  OFFICE_CODE_SHAPE: { it: 'È di 6 lettere o cifre.', en: 'Has 6 letters or digits.' },
  RECIPIENT_CODE_SHAPE: { it: 'È di 7 lettere o cifre.', en: 'Has 7 letters or digits.' },
  RECIPIENT_CODE_ABROAD: {
    it: 'È XXXXXXX per tutti i soggetti esteri, e solo per loro.',
    en: 'XXXXXXX for every subject outside Italy, and only for them.',
  },
  PEC_REQUIRED: {
    it: 'È necessario se il codice destinatario è 0000000.',
    en: 'Needed when the recipient code is 0000000.',
  },
  COUNTRY_UNKNOWN: { it: 'È uno dei Paesi dell’elenco.', en: 'One of the countries listed.' },
  POSTAL_CODE_SHAPE: {
    it: 'In Italia è di 5 cifre; altrove di lettere, cifre, spazi e trattini.',
    en: 'In Italy 5 digits; elsewhere letters, digits, spaces and hyphens.',
  },
  CAP_NOT_IN_PROVINCE: {
    it: 'Appartiene alla zona del comune e della provincia.',
    en: 'Belongs to the area of the municipality and its province.',
  },
  COMUNE_UNKNOWN: {
    it: 'È un comune italiano, con il nome ufficiale.',
    en: 'An Italian municipality, by its official name.',
  },
  COMUNE_NOT_IN_PROVINCE: {
    it: 'Si trova nella provincia indicata.',
    en: 'Lies in the province given.',
  },
  PROVINCE_UNKNOWN: { it: 'È una delle province dell’elenco.', en: 'One of the provinces listed.' },
  PHONE_INVALID: {
    it: 'È un numero valido, con il prefisso internazionale se di un altro Paese.',
    en: 'A valid number, with its international prefix if it is of another country.',
  },
  EMAIL_INVALID: { it: 'È un indirizzo email completo.', en: 'A complete e-mail address.' },
  EMAIL_IS_PEC: {
    it: 'È preferibile che non sia una PEC, che di solito non riceve email ordinarie.',
    en: 'Better not a certified mailbox (PEC), which usually refuses ordinary mail.',
  },
  EMAIL_CONFIRMATION_DIFFERS: {
    it: 'È uguale al primo indirizzo.',
    en: 'The same as the first address.',
  },
  RECOVERY_INCOMPLETE: {
    it: 'Domanda e risposta sono entrambe indicate o entrambe omesse.',
    en: 'Question and answer are both given, or neither.',
  },
  RECOVERY_ANSWER_TOO_SHORT: { it: 'Ha almeno 3 caratteri.', en: 'Has at least 3 characters.' },
  RECOVERY_ANSWER_IN_QUESTION: {
    it: 'Non è contenuta nella domanda.',
    en: 'Is not part of the question.',
  },
  PRIVACY_NOT_ACKNOWLEDGED: { it: 'La casella è selezionata.', en: 'The box is ticked.' },
  PRIVACY_NOTICE_CHANGED: {
    it: 'È la versione in vigore.',
    en: 'Is the version in force.',
  },
  LOCALE_UNKNOWN: { it: 'È una delle lingue dell’elenco.', en: 'One of the languages listed.' },
};
