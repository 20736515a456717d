import type { LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../../../messages';
import type { FieldName } from '../form-needs';
import { type FormSubject, isBody, isItalian } from './form-subject';
import { companyNameWords } from './subject-words';
import type { Words } from './words';

const FIRST_NAME: LocalizedText = messages.localized('field.FIRST_NAME');
const LAST_NAME: LocalizedText = messages.localized('field.LAST_NAME');
const REPRESENTATIVE: LocalizedText = messages.localized('field.REPRESENTATIVE');
const AS_ON_THE_CARD: LocalizedText = messages.localized('field.AS_ON_THE_CARD');

/** The words of every field, in the order of the form; those of some depend on who registers, and where. */
export function fieldWords(subject: FormSubject): Readonly<Record<FieldName, Words>> {
  const italian = isItalian(subject);
  const body = isBody(subject);
  return {
    subjectType: { label: messages.localized('field.subjectType.label') },
    firstName: { label: FIRST_NAME, ...(body ? { help: REPRESENTATIVE } : {}) },
    lastName: { label: LAST_NAME, ...(body ? { help: REPRESENTATIVE } : {}) },
    companyName: companyNameWords[subject.subjectType],
    birthDate: { label: messages.localized('field.birthDate.label'), help: AS_ON_THE_CARD },
    birthPlace: { label: messages.localized('field.birthPlace.label'), help: AS_ON_THE_CARD },
    sex: { label: messages.localized('field.sex.label'), help: AS_ON_THE_CARD },
    fiscalCode: {
      label: messages.localized('field.fiscalCode.label'),
      help: body
        ? messages.localized('field.fiscalCode.help.body')
        : messages.localized('field.fiscalCode.help.other'),
    },
    vatNumber: italian
      ? {
          label: messages.localized('field.vatNumber.italian.label'),
          help: messages.localized('field.vatNumber.italian.help'),
        }
      : {
          label: messages.localized('field.vatNumber.other.label'),
          help: messages.localized('field.vatNumber.other.help'),
        },
    'address.country': { label: messages.localized('field.address.country.label') },
    'address.street': {
      label: messages.localized('field.address.street.label'),
      help: messages.localized('field.address.street.help'),
    },
    'address.postalCode': {
      label: italian
        ? messages.localized('field.address.postalCode.label.italian')
        : messages.localized('field.address.postalCode.label.other'),
    },
    'address.city': {
      label: italian
        ? messages.localized('field.address.city.label.italian')
        : messages.localized('field.address.city.label.other'),
      ...(italian
        ? {
            help: messages.localized('field.address.city.italian.help'),
          }
        : {}),
    },
    'address.province': {
      label: italian
        ? messages.localized('field.address.province.label.italian')
        : messages.localized('field.address.province.label.other'),
    },
    phone: {
      label: messages.localized('field.phone.label'),
      help: messages.localized('field.phone.help'),
    },
    email: {
      label: messages.localized('field.email.label'),
      help: messages.localized('field.email.help'),
    },
    emailConfirmation: { label: messages.localized('field.emailConfirmation.label') },
    locale: { label: messages.localized('field.locale.label') },
    officeCode: {
      label: messages.localized('field.officeCode.label'),
      help: messages.localized('field.officeCode.help'),
    },
    recipientCode: {
      label: messages.localized('field.recipientCode.label'),
      help: italian
        ? messages.localized('field.recipientCode.help.italian')
        : messages.localized('field.recipientCode.help.other'),
    },
    pecEmail: {
      label: messages.localized('field.pecEmail.label'),
      help: messages.localized('field.pecEmail.help'),
    },
    recoveryQuestion: {
      label: messages.localized('field.recoveryQuestion.label'),
      help: messages.localized('field.recoveryQuestion.help'),
    },
    recoveryAnswer: {
      label: messages.localized('field.recoveryAnswer.label'),
      help: messages.localized('field.recoveryAnswer.help'),
    },
    privacyAccepted: {
      label: messages.localized('field.privacyAccepted.label'),
    },
    privacyNoticeVersion: { label: messages.localized('field.privacyNoticeVersion.label') },
    marketingConsent: {
      label: messages.localized('field.marketingConsent.label'),
      help: messages.localized('field.marketingConsent.help'),
    },
  };
}
