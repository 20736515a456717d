import type { FieldName } from '../form-needs';
import { MAX_LENGTH } from '../max-length';
import { hasVatCheckDigit } from '../vat-number';
import type { CheckCode } from './check-words';
import { type FormSubject, isBody, isItalian } from './form-subject';

/** How a field of this subject's form is checked, as the codes it may be refused or warned of with. */
export function checksOf(field: FieldName, subject: FormSubject): readonly CheckCode[] {
  return [...(field in MAX_LENGTH ? TEXT : []), ...ownChecks(subject)[field]];
}

const TEXT: readonly CheckCode[] = ['TOO_LONG', 'FORBIDDEN_CHARACTER'];

function ownChecks(subject: FormSubject): Readonly<Record<FieldName, readonly CheckCode[]>> {
  const italian = isItalian(subject);
  return {
    subjectType: [],
    firstName: ['INTERNET_ADDRESS_IN_NAME'],
    lastName: ['INTERNET_ADDRESS_IN_NAME'],
    companyName: ['INTERNET_ADDRESS_IN_NAME'],
    birthDate: ['BIRTH_DATE_INVALID', 'BIRTH_DATE_MISMATCH'],
    birthPlace: ['BIRTH_PLACE_UNKNOWN', 'BIRTH_PLACE_MISMATCH'],
    sex: ['SEX_MISMATCH'],
    fiscalCode: isBody(subject)
      ? ['NUMERIC_FISCAL_CODE_SHAPE', 'NUMERIC_FISCAL_CODE_CHECK_DIGIT']
      : [
          'FISCAL_CODE_SHAPE',
          'FISCAL_CODE_CHECK_CHARACTER',
          'FISCAL_CODE_BIRTH_DATE',
          'FISCAL_CODE_NAME_MISMATCH',
        ],
    vatNumber: hasVatCheckDigit(subject.country)
      ? ['VAT_NUMBER_SHAPE', 'VAT_NUMBER_CHECK_DIGIT']
      : ['VAT_NUMBER_SHAPE'],
    'address.country': ['COUNTRY_UNKNOWN'],
    'address.street': [],
    'address.postalCode': italian ? ['POSTAL_CODE_SHAPE', 'CAP_NOT_IN_PROVINCE'] : ['POSTAL_CODE_SHAPE'],
    'address.city': italian ? ['COMUNE_UNKNOWN', 'COMUNE_NOT_IN_PROVINCE'] : [],
    'address.province': italian ? ['PROVINCE_UNKNOWN'] : [],
    phone: ['PHONE_INVALID'],
    email: ['EMAIL_INVALID', 'EMAIL_IS_PEC'],
    emailConfirmation: ['EMAIL_CONFIRMATION_DIFFERS'],
    officeCode: ['OFFICE_CODE_SHAPE'],
    recipientCode: ['RECIPIENT_CODE_SHAPE', 'RECIPIENT_CODE_ABROAD'],
    pecEmail: [
      'EMAIL_INVALID',
      ...(subject.subjectType !== 'NATURAL_PERSON' && italian ? (['PEC_REQUIRED'] as const) : []),
    ],
    recoveryQuestion: ['RECOVERY_INCOMPLETE'],
    recoveryAnswer: ['RECOVERY_INCOMPLETE', 'RECOVERY_ANSWER_TOO_SHORT', 'RECOVERY_ANSWER_IN_QUESTION'],
    privacyAccepted: ['PRIVACY_NOT_ACKNOWLEDGED'],
    privacyNoticeVersion: ['PRIVACY_NOTICE_CHANGED'],
    marketingConsent: [],
    locale: ['LOCALE_UNKNOWN'],
  };
}

const FISCAL_CODE =
  '[A-Za-z]{6}[0-9L-NP-Vl-np-v]{2}[A-Za-z][0-9L-NP-Vl-np-v]{2}[A-Za-z][0-9L-NP-Vl-np-v]{3}[A-Za-z]';

/** What a text has to look like as a whole, once space around it is cut off; null where no pattern says it. */
export function patternOf(field: FieldName, subject: FormSubject): string | null {
  switch (field) {
    case 'birthDate':
      return '[0-9]{4}-[0-9]{2}-[0-9]{2}';
    case 'fiscalCode':
      return isBody(subject) ? '[0-9]{11}' : FISCAL_CODE;
    case 'vatNumber':
      return isItalian(subject)
        ? '([\\s.\\/\\-]*[Ii][\\s.\\/\\-]*[Tt])?([\\s.\\/\\-]*[0-9]){11}[\\s.\\/\\-]*'
        : null;
    case 'officeCode':
      return '[A-Za-z0-9]{6}';
    case 'recipientCode':
      return isItalian(subject) ? '[A-Za-z0-9]{7}' : '[Xx]{7}';
    case 'address.postalCode':
      return isItalian(subject) ? '[0-9]{5}' : '[A-Za-z0-9 \\-]+';
    default:
      return null;
  }
}
