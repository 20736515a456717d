import type { Need } from './need';
import { type SubjectNeeds, type SubjectType, subjectNeeds } from './subject-type';

/** What has to be filled in besides who the subject is; the names are paths in the input. */
interface OtherNeeds {
  readonly subjectType: Need;
  readonly 'address.country': Need;
  readonly 'address.street': Need;
  readonly 'address.postalCode': Need;
  readonly 'address.city': Need;
  readonly 'address.province': Need;
  readonly phone: Need;
  readonly email: Need;
  readonly emailConfirmation: Need;
  readonly recipientCode: Need;
  readonly pecEmail: Need;
  readonly recoveryQuestion: Need;
  readonly recoveryAnswer: Need;
  readonly privacyAccepted: Need;
  readonly privacyNoticeVersion: Need;
  readonly marketingConsent: Need;
  readonly locale: Need;
}

export type FormNeeds = SubjectNeeds & OtherNeeds;
export type FieldName = keyof FormNeeds;

/** Everything that the form of a subject asks, in Italy or abroad: the check goes by it, and so does the description. */
export function formNeeds(subjectType: SubjectType, isItalian: boolean): FormNeeds {
  return {
    ...ALWAYS,
    ...subjectNeeds(subjectType, isItalian),
    'address.province': provinceNeed(isItalian),
    recipientCode: recipientCodeNeed(subjectType, isItalian),
  };
}

/** Addresses abroad have something like a province only in some countries. */
export function provinceNeed(isItalian: boolean): Need {
  return isItalian ? 'REQUIRED' : 'OPTIONAL';
}

/** Invoices to Italian public bodies go by their office code. */
export function recipientCodeNeed(subjectType: SubjectType, isItalian: boolean): Need {
  return subjectType === 'PUBLIC_BODY' && isItalian ? 'UNEXPECTED' : 'OPTIONAL';
}

const ALWAYS: Omit<OtherNeeds, 'address.province' | 'recipientCode'> = {
  subjectType: 'REQUIRED',
  'address.country': 'REQUIRED',
  'address.street': 'REQUIRED',
  'address.postalCode': 'REQUIRED',
  'address.city': 'REQUIRED',
  phone: 'REQUIRED',
  email: 'REQUIRED',
  emailConfirmation: 'REQUIRED',
  pecEmail: 'OPTIONAL',
  recoveryQuestion: 'OPTIONAL',
  recoveryAnswer: 'OPTIONAL',
  privacyAccepted: 'REQUIRED',
  privacyNoticeVersion: 'OPTIONAL',
  marketingConsent: 'OPTIONAL',
  locale: 'OPTIONAL',
};
