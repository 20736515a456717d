import { correctable, defineCodes } from '@customer-area/shared/contract';

/** Where the secret question is chosen. */
const RECOVERY = ['startRegistration', 'changeRecoveryData'];

/** Fields of the registration form and of a change of shared data, as `registrationForm` describes them. */
export const problemCodes = defineCodes('PROBLEM', {
  types: ['InputProblem'],
  operations: ['startRegistration', 'previewProfileChange', 'requestRectification'],
  codes: {
    REQUIRED: correctable('The field is empty and must not be.', 'Fill it in.'),
    UNEXPECTED: correctable('The field is not for this type of subject.', 'Leave it empty.'),
    TOO_LONG: correctable('The text is longer than `maxLength` of the field.'),
    FORBIDDEN_CHARACTER: correctable('There is a character that is not allowed.'),
    INTERNET_ADDRESS_IN_NAME: correctable('A name contains an internet address.'),
    BIRTH_DATE_INVALID: correctable('There is no such day, or it has not passed.'),
    BIRTH_DATE_MISMATCH: correctable('The day is not the one in the codice fiscale.'),
    BIRTH_PLACE_UNKNOWN: correctable('There is no such municipality or state.'),
    BIRTH_PLACE_MISMATCH: correctable('The place is not the one in the codice fiscale.'),
    SEX_MISMATCH: correctable('It is not the one in the codice fiscale.'),
    FISCAL_CODE_SHAPE: correctable('It is not 16 letters and digits in their places.'),
    FISCAL_CODE_CHECK_CHARACTER: correctable('The last letter does not match the others.'),
    FISCAL_CODE_BIRTH_DATE: correctable('It contains a birth date that does not exist.'),
    FISCAL_CODE_NAME_MISMATCH: correctable('It does not match first and last name.'),
    NUMERIC_FISCAL_CODE_SHAPE: correctable('It is not 11 digits.'),
    NUMERIC_FISCAL_CODE_CHECK_DIGIT: correctable('The last digit does not match the others.'),
    VAT_NUMBER_SHAPE: correctable('It does not have the form used in the country.'),
    VAT_NUMBER_CHECK_DIGIT: correctable('Its check digit does not match the others.'),
    OFFICE_CODE_SHAPE: correctable('It is not 6 letters or digits.'),
    RECIPIENT_CODE_SHAPE: correctable('It is not 7 letters or digits.'),
    RECIPIENT_CODE_ABROAD: correctable('XXXXXXX is the one of every subject outside Italy, and of no other.'),
    PEC_REQUIRED: correctable('The recipient code 0000000 needs a PEC address.', 'Fill pecEmail in.'),
    COUNTRY_UNKNOWN: correctable('It is not a two-letter code of ISO 3166-1.'),
    POSTAL_CODE_SHAPE: correctable('It is no postal code of the country.'),
    CAP_NOT_IN_PROVINCE: correctable('The CAP is not of the municipality and its province.'),
    COMUNE_UNKNOWN: correctable('There is no such municipality.', 'Offer what the query `places` finds.'),
    COMUNE_NOT_IN_PROVINCE: correctable('The municipality is in another province.'),
    PROVINCE_UNKNOWN: correctable('It is not the two-letter code of an Italian province.'),
    PHONE_INVALID: correctable('It is no number that can be called.'),
    EMAIL_INVALID: correctable('It is no e-mail address.'),
    EMAIL_CONFIRMATION_DIFFERS: correctable('The two addresses are not the same.'),
    RECOVERY_INCOMPLETE: {
      ...correctable('Question or answer is missing.', 'Give both, or neither.'),
      operations: RECOVERY,
    },
    RECOVERY_ANSWER_TOO_SHORT: {
      ...correctable('The answer has fewer than 3 characters.'),
      operations: RECOVERY,
    },
    RECOVERY_ANSWER_IN_QUESTION: {
      ...correctable('The answer is a part of the question.'),
      operations: RECOVERY,
    },
    PRIVACY_NOT_ACKNOWLEDGED: correctable('The privacy notice is not acknowledged.'),
    PRIVACY_NOTICE_CHANGED: correctable(
      'The version is not the one in force.',
      'Show `privacyNotice` again.',
    ),
    LOCALE_UNKNOWN: correctable('It is neither it nor en.'),
  },
});

/** Passwords, wherever one is chosen. */
export const passwordProblemCodes = defineCodes('PROBLEM', {
  types: ['InputProblem'],
  operations: [
    'completeRegistration',
    'changePassword',
    'completeRecovery',
    'prepareAdditionalLogin',
    'activateStaffLogin',
  ],
  codes: {
    MIN_LENGTH: correctable('It is shorter than `passwordPolicy` asks.'),
    MAX_LENGTH: correctable('It is longer than `passwordPolicy` allows.'),
    NOT_COMMON: correctable('It is common, known from a breach, or easily guessed.'),
    NO_PERSONAL_DATA: correctable('It contains username, name or e-mail address.'),
    VALID_TEXT: correctable('It contains characters that are no text.'),
    PASSWORDS_DIFFER: correctable('The two passwords are not the same.'),
  },
});

/** The token of an order that was placed before registering. */
export const claimTokenCodes = defineCodes('PROBLEM', {
  types: ['InputProblem'],
  operations: ['startRegistration'],
  codes: {
    CLAIM_TOKEN_UNKNOWN: correctable(
      'There is no order for it.',
      'Give it as placeOrder answered it, or leave it out.',
    ),
    CLAIM_TOKEN_EXPIRED: correctable('Its order has expired.', 'Register without it and order again.'),
    CLAIM_TOKEN_USED: correctable('Its order belongs to a profile already.', 'Sign in with that username.'),
  },
});

/** What cannot be changed or rectified, and what is wrong with a document. */
export const changeProblemCodes = defineCodes('PROBLEM', {
  types: ['InputProblem'],
  operations: ['requestRectification'],
  codes: {
    IMMUTABLE: {
      meaning: 'The field never changes.',
      remedy: 'Ask for a rectification if it was mistyped; otherwise it is another registration.',
      retry: 'NEVER',
      operations: ['previewProfileChange'],
    },
    COUNTRY_NEEDS_OTHER_IDENTIFIERS: {
      meaning: 'The country has other tax identifiers, which never change.',
      remedy: 'Register anew.',
      retry: 'NEVER',
      operations: ['previewProfileChange'],
    },
    NOT_RECTIFIABLE: correctable(
      'The field is nothing to rectify.',
      'Change it with updateProfile, or register anew.',
    ),
    CORRECTED_TWICE: correctable('The field is there twice.', 'Give it once.'),
    UNCHANGED: correctable('The profile says this already.', 'Leave it out.'),
    NOTHING_TO_CORRECT: correctable('There is no correction.', 'Name at least one field.'),
    NOT_A_TYPING_ERROR: correctable(
      'The two values are too different.',
      'Another holder is another registration.',
    ),
    TYPE_NOT_ACCEPTED: {
      ...correctable('The document is neither PDF, JPEG nor PNG.', 'Send another one.'),
      operations: ['createRectificationUpload'],
    },
    TOO_LARGE: {
      ...correctable('The document is larger than 5 MB.', 'Send a smaller one.'),
      operations: ['createRectificationUpload'],
    },
  },
});

/** What should be minded about a field that is accepted. */
export const inputWarningCodes = defineCodes('NOTICE', {
  types: ['InputProblem'],
  operations: ['startRegistration', 'previewProfileChange'],
  codes: {
    EMAIL_IS_PEC: correctable(
      'It looks like a PEC address, which usually refuses ordinary mail.',
      'Give another one.',
    ),
  },
});
