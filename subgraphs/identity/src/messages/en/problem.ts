import type { problem as italian } from '../it/problem';

/** What a customer reads beside a field that is refused, or accepted with a reservation. */
export const problem: Readonly<Record<keyof typeof italian, string>> = {
  'problem.REQUIRED': 'This field is required.',
  'problem.UNEXPECTED': 'This field does not apply to this type of subject: leave it empty.',
  'problem.TOO_LONG': 'The text is too long.',
  'problem.FORBIDDEN_CHARACTER': 'The text contains characters that are not allowed.',
  'problem.INTERNET_ADDRESS_IN_NAME':
    'A name cannot contain an internet address: write it without, “Example” in place of “Example.com”.',
  'problem.BIRTH_DATE_INVALID': 'The birth date is not valid: give a day that exists and has passed.',
  'problem.BIRTH_DATE_MISMATCH': 'The birth date does not match the codice fiscale.',
  'problem.BIRTH_PLACE_UNKNOWN':
    'The birth place is not known: give an Italian municipality or a foreign state, as printed on the health card.',
  'problem.BIRTH_PLACE_MISMATCH': 'The birth place does not match the codice fiscale.',
  'problem.SEX_MISMATCH': 'The sex given does not match the codice fiscale.',
  'problem.FISCAL_CODE_SHAPE': 'The codice fiscale has 16 characters, as printed on the health card.',
  'problem.FISCAL_CODE_CHECK_CHARACTER':
    'The codice fiscale is not correct: its check character does not match.',
  'problem.FISCAL_CODE_BIRTH_DATE': 'The codice fiscale contains a birth date that does not exist.',
  'problem.FISCAL_CODE_NAME_MISMATCH': 'The codice fiscale does not match the first and last name given.',
  'problem.NUMERIC_FISCAL_CODE_SHAPE': 'For this type of subject the codice fiscale has 11 digits.',
  'problem.NUMERIC_FISCAL_CODE_CHECK_DIGIT':
    'The codice fiscale is not correct: its check digit does not match.',
  'problem.VAT_NUMBER_SHAPE': 'The VAT number does not have the form used in the country given.',
  'problem.VAT_NUMBER_CHECK_DIGIT': 'The VAT number is not correct: its check digit does not match.',
  'problem.OFFICE_CODE_SHAPE': 'The office code (IPA) has 6 letters or digits.',
  'problem.RECIPIENT_CODE_SHAPE': 'The recipient code has 7 letters or digits.',
  'problem.RECIPIENT_CODE_ABROAD':
    'The recipient code XXXXXXX is for subjects outside Italy, and the only one they can use.',
  'problem.PEC_REQUIRED': 'With the recipient code 0000000 a PEC address is needed.',
  'problem.COUNTRY_UNKNOWN': 'Give the country by its two-letter code, for example IT.',
  'problem.POSTAL_CODE_SHAPE': 'The postal code is not correct: in Italy it has 5 digits.',
  'problem.CAP_NOT_IN_PROVINCE': 'The postal code does not belong to the area given.',
  'problem.COMUNE_UNKNOWN':
    'There is no such Italian municipality: give its official name, without abbreviations.',
  'problem.COMUNE_NOT_IN_PROVINCE': 'The municipality is not in the province given.',
  'problem.PROVINCE_UNKNOWN': 'Give the Italian province by its two-letter abbreviation, for example AR.',
  'problem.PHONE_INVALID':
    'The telephone number is not valid. Give the international prefix if it is a foreign one.',
  'problem.EMAIL_INVALID': 'The e-mail address is not valid.',
  'problem.EMAIL_CONFIRMATION_DIFFERS': 'The two e-mail addresses are not the same.',
  'problem.RECOVERY_INCOMPLETE': 'Give both the secret question and its answer, or neither.',
  'problem.RECOVERY_ANSWER_TOO_SHORT': 'The secret answer needs at least 3 characters.',
  'problem.RECOVERY_ANSWER_IN_QUESTION': 'The secret answer cannot be part of the question.',
  'problem.PRIVACY_NOT_ACKNOWLEDGED': 'The privacy notice has to be acknowledged.',
  'problem.PRIVACY_NOTICE_CHANGED':
    'The privacy notice has changed: read the current version and acknowledge it again.',
  'problem.LOCALE_UNKNOWN': 'The languages available are Italian (it) and English (en).',
  'problem.MIN_LENGTH': 'At least 12 characters, or 8 with a second sign-in factor.',
  'problem.MAX_LENGTH': 'At most 128 characters.',
  'problem.NOT_COMMON': 'Not a common, breached or easily guessed password.',
  'problem.NO_PERSONAL_DATA': 'Does not contain username, name or e-mail address.',
  'problem.VALID_TEXT': 'Contains only valid characters.',
  'problem.PASSWORDS_DIFFER': 'The two passwords are not the same.',
  'warning.EMAIL_IS_PEC':
    'This looks like a PEC address, which usually refuses ordinary mail. An ordinary address is a better choice.',
};
