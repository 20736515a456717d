import type { LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../../messages';
import type { ProblemCode } from '../checked';
import type { WarningCode } from '../registration-form';

/** How a field is checked: the code it would be refused (or warned of) with. Whether it is needed is said apart. */
export type CheckCode = Exclude<ProblemCode, 'REQUIRED' | 'UNEXPECTED'> | WarningCode;

/** What each check asks, for the form. */
export const checkWords: Readonly<Record<CheckCode, LocalizedText>> = {
  TOO_LONG: messages.localized('check.TOO_LONG'),
  FORBIDDEN_CHARACTER: messages.localized('check.FORBIDDEN_CHARACTER'),
  INTERNET_ADDRESS_IN_NAME: messages.localized('check.INTERNET_ADDRESS_IN_NAME'),
  BIRTH_DATE_INVALID: messages.localized('check.BIRTH_DATE_INVALID'),
  BIRTH_DATE_MISMATCH: messages.localized('check.BIRTH_DATE_MISMATCH'),
  BIRTH_PLACE_UNKNOWN: messages.localized('check.BIRTH_PLACE_UNKNOWN'),
  BIRTH_PLACE_MISMATCH: messages.localized('check.BIRTH_PLACE_MISMATCH'),
  SEX_MISMATCH: messages.localized('check.SEX_MISMATCH'),
  FISCAL_CODE_SHAPE: messages.localized('check.FISCAL_CODE_SHAPE'),
  FISCAL_CODE_CHECK_CHARACTER: messages.localized('check.FISCAL_CODE_CHECK_CHARACTER'),
  FISCAL_CODE_BIRTH_DATE: messages.localized('check.FISCAL_CODE_BIRTH_DATE'),
  FISCAL_CODE_NAME_MISMATCH: messages.localized('check.FISCAL_CODE_NAME_MISMATCH'),
  NUMERIC_FISCAL_CODE_SHAPE: messages.localized('check.NUMERIC_FISCAL_CODE_SHAPE'),
  NUMERIC_FISCAL_CODE_CHECK_DIGIT: messages.localized('check.NUMERIC_FISCAL_CODE_CHECK_DIGIT'),
  VAT_NUMBER_SHAPE: messages.localized('check.VAT_NUMBER_SHAPE'),
  VAT_NUMBER_CHECK_DIGIT: messages.localized('check.VAT_NUMBER_CHECK_DIGIT'),
  OFFICE_CODE_SHAPE: messages.localized('check.OFFICE_CODE_SHAPE'),
  RECIPIENT_CODE_SHAPE: messages.localized('check.RECIPIENT_CODE_SHAPE'),
  RECIPIENT_CODE_ABROAD: messages.localized('check.RECIPIENT_CODE_ABROAD'),
  PEC_REQUIRED: messages.localized('check.PEC_REQUIRED'),
  COUNTRY_UNKNOWN: messages.localized('check.COUNTRY_UNKNOWN'),
  POSTAL_CODE_SHAPE: messages.localized('check.POSTAL_CODE_SHAPE'),
  CAP_NOT_IN_PROVINCE: messages.localized('check.CAP_NOT_IN_PROVINCE'),
  COMUNE_UNKNOWN: messages.localized('check.COMUNE_UNKNOWN'),
  COMUNE_NOT_IN_PROVINCE: messages.localized('check.COMUNE_NOT_IN_PROVINCE'),
  PROVINCE_UNKNOWN: messages.localized('check.PROVINCE_UNKNOWN'),
  PHONE_INVALID: messages.localized('check.PHONE_INVALID'),
  EMAIL_INVALID: messages.localized('check.EMAIL_INVALID'),
  EMAIL_IS_PEC: messages.localized('check.EMAIL_IS_PEC'),
  EMAIL_CONFIRMATION_DIFFERS: messages.localized('check.EMAIL_CONFIRMATION_DIFFERS'),
  RECOVERY_INCOMPLETE: messages.localized('check.RECOVERY_INCOMPLETE'),
  RECOVERY_ANSWER_TOO_SHORT: messages.localized('check.RECOVERY_ANSWER_TOO_SHORT'),
  RECOVERY_ANSWER_IN_QUESTION: messages.localized('check.RECOVERY_ANSWER_IN_QUESTION'),
  PRIVACY_NOT_ACKNOWLEDGED: messages.localized('check.PRIVACY_NOT_ACKNOWLEDGED'),
  PRIVACY_NOTICE_CHANGED: messages.localized('check.PRIVACY_NOTICE_CHANGED'),
  LOCALE_UNKNOWN: messages.localized('check.LOCALE_UNKNOWN'),
};
