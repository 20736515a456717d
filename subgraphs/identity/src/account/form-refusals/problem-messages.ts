import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { type ClaimProblemCode, claimProblemMessages } from '../first-purchase';
import { type PasswordProblemCode, passwordProblemMessages } from '../password';
import type { ProblemCode, WarningCode } from '../registration-form';

/** What a customer reads beside a refused field; the type makes a code without a message a compile error. */
export const problemMessages: Readonly<Record<ProblemCode, LocalizedText>> = {
  REQUIRED: { it: 'Il campo è obbligatorio.', en: 'This field is required.' },
  UNEXPECTED: {
    it: 'Il campo non è previsto per questo tipo di soggetto: va lasciato vuoto.',
    en: 'This field does not apply to this type of subject: leave it empty.',
  },
  TOO_LONG: { it: 'Il testo è troppo lungo.', en: 'The text is too long.' },
  FORBIDDEN_CHARACTER: {
    it: 'Il testo contiene caratteri non ammessi.',
    en: 'The text contains characters that are not allowed.',
  },
  BIRTH_DATE_INVALID: {
    it: 'La data di nascita non è valida: indicare una data esistente e già trascorsa.',
    en: 'The birth date is not valid: give a day that exists and has passed.',
  },
  BIRTH_DATE_MISMATCH: {
    it: 'La data di nascita non corrisponde al codice fiscale.',
    en: 'The birth date does not match the codice fiscale.',
  },
  BIRTH_PLACE_UNKNOWN: {
    it: 'Il luogo di nascita non risulta: indicare un comune italiano o uno Stato estero, come riportato sulla tessera sanitaria.',
    en: 'The birth place is not known: give an Italian municipality or a foreign state, as printed on the health card.',
  },
  BIRTH_PLACE_MISMATCH: {
    it: 'Il luogo di nascita non corrisponde al codice fiscale.',
    en: 'The birth place does not match the codice fiscale.',
  },
  SEX_MISMATCH: {
    it: 'Il sesso indicato non corrisponde al codice fiscale.',
    en: 'The sex given does not match the codice fiscale.',
  },
  FISCAL_CODE_SHAPE: {
    it: 'Il codice fiscale deve avere 16 caratteri, come riportato sulla tessera sanitaria.',
    en: 'The codice fiscale has 16 characters, as printed on the health card.',
  },
  FISCAL_CODE_CHECK_CHARACTER: {
    it: 'Il codice fiscale non è corretto: il carattere di controllo non corrisponde.',
    en: 'The codice fiscale is not correct: its check character does not match.',
  },
  FISCAL_CODE_BIRTH_DATE: {
    it: 'Il codice fiscale contiene una data di nascita inesistente.',
    en: 'The codice fiscale contains a birth date that does not exist.',
  },
  FISCAL_CODE_NAME_MISMATCH: {
    it: 'Il codice fiscale non corrisponde a nome e cognome indicati.',
    en: 'The codice fiscale does not match the first and last name given.',
  },
  NUMERIC_FISCAL_CODE_SHAPE: {
    it: 'Per questo tipo di soggetto il codice fiscale è di 11 cifre.',
    en: 'For this type of subject the codice fiscale has 11 digits.',
  },
  NUMERIC_FISCAL_CODE_CHECK_DIGIT: {
    it: 'Il codice fiscale non è corretto: la cifra di controllo non corrisponde.',
    en: 'The codice fiscale is not correct: its check digit does not match.',
  },
  VAT_NUMBER_SHAPE: {
    it: 'La partita IVA non ha la forma prevista nel Paese indicato.',
    en: 'The VAT number does not have the form used in the country given.',
  },
  VAT_NUMBER_CHECK_DIGIT: {
    it: 'La partita IVA non è corretta: la cifra di controllo non corrisponde.',
    en: 'The VAT number is not correct: its check digit does not match.',
  },
  OFFICE_CODE_SHAPE: {
    it: 'Il codice ufficio (IPA) deve avere 6 lettere o cifre.',
    en: 'The office code (IPA) has 6 letters or digits.',
  },
  RECIPIENT_CODE_SHAPE: {
    it: 'Il codice destinatario deve avere 7 lettere o cifre.',
    en: 'The recipient code has 7 letters or digits.',
  },
  RECIPIENT_CODE_ABROAD: {
    it: 'Il codice destinatario XXXXXXX vale per i soli soggetti esteri, ed è l’unico ammesso per loro.',
    en: 'The recipient code XXXXXXX is for subjects outside Italy, and the only one they can use.',
  },
  PEC_REQUIRED: {
    it: 'Con il codice destinatario 0000000 occorre indicare un indirizzo PEC.',
    en: 'With the recipient code 0000000 a PEC address is needed.',
  },
  COUNTRY_UNKNOWN: {
    it: 'Il Paese va indicato con il codice di due lettere, per esempio IT.',
    en: 'Give the country by its two-letter code, for example IT.',
  },
  POSTAL_CODE_SHAPE: {
    it: 'Il CAP non è corretto: in Italia è di 5 cifre.',
    en: 'The postal code is not correct: in Italy it has 5 digits.',
  },
  CAP_NOT_IN_PROVINCE: {
    it: 'Il CAP non appartiene alla zona indicata.',
    en: 'The postal code does not belong to the area given.',
  },
  COMUNE_UNKNOWN: {
    it: 'Il comune non risulta: indicarne il nome ufficiale, senza abbreviazioni.',
    en: 'There is no such Italian municipality: give its official name, without abbreviations.',
  },
  COMUNE_NOT_IN_PROVINCE: {
    it: 'Il comune non si trova nella provincia indicata.',
    en: 'The municipality is not in the province given.',
  },
  PROVINCE_UNKNOWN: {
    it: 'La provincia va indicata con la sigla di due lettere, per esempio AR.',
    en: 'Give the Italian province by its two-letter abbreviation, for example AR.',
  },
  PHONE_INVALID: {
    it: 'Il numero di telefono non è valido. Dall’estero indicare il prefisso internazionale.',
    en: 'The telephone number is not valid. Give the international prefix if it is a foreign one.',
  },
  EMAIL_INVALID: { it: 'L’indirizzo email non è valido.', en: 'The e-mail address is not valid.' },
  EMAIL_CONFIRMATION_DIFFERS: {
    it: 'I due indirizzi email non coincidono.',
    en: 'The two e-mail addresses are not the same.',
  },
  RECOVERY_INCOMPLETE: {
    it: 'Domanda segreta e risposta vanno indicate insieme, oppure entrambe omesse.',
    en: 'Give both the secret question and its answer, or neither.',
  },
  RECOVERY_ANSWER_TOO_SHORT: {
    it: 'La risposta segreta deve avere almeno 3 caratteri.',
    en: 'The secret answer needs at least 3 characters.',
  },
  RECOVERY_ANSWER_IN_QUESTION: {
    it: 'La risposta segreta non può essere contenuta nella domanda.',
    en: 'The secret answer cannot be part of the question.',
  },
  PRIVACY_NOT_ACKNOWLEDGED: {
    it: 'Occorre dichiarare di aver preso visione dell’informativa privacy.',
    en: 'The privacy notice has to be acknowledged.',
  },
  PRIVACY_NOTICE_CHANGED: {
    it: 'L’informativa privacy è cambiata: leggere la versione attuale e ripetere la dichiarazione.',
    en: 'The privacy notice has changed: read the current version and acknowledge it again.',
  },
  LOCALE_UNKNOWN: {
    it: 'Le lingue disponibili sono italiano (it) e inglese (en).',
    en: 'The languages available are Italian (it) and English (en).',
  },
};

/** What a customer reads beside a field that is accepted with a reservation. */
export const warningMessages: Readonly<Record<WarningCode, LocalizedText>> = {
  EMAIL_IS_PEC: {
    it: 'Sembra un indirizzo PEC: di solito non riceve email ordinarie. Per le comunicazioni è preferibile un indirizzo non certificato.',
    en: 'This looks like a PEC address, which usually refuses ordinary mail. An ordinary address is a better choice.',
  },
};

const registrationMessages: Readonly<
  Record<ProblemCode | ClaimProblemCode | PasswordProblemCode, LocalizedText>
> = {
  ...problemMessages,
  ...claimProblemMessages,
  ...passwordProblemMessages,
};
const messageByCode: ReadonlyMap<string, LocalizedText> = new Map(Object.entries(registrationMessages));

/** The words for any problem of the registration or of its password; a code without words is a defect and throws. */
export function messageOf(code: string, locale: Locale): string {
  const text = messageByCode.get(code);
  if (text === undefined) throw new Error(`no message for the problem "${code}"`);
  return text[locale];
}
